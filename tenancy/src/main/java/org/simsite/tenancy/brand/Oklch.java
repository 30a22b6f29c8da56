package org.simsite.tenancy.brand;

/**
 * A colour by what the eye tells apart, as CSS has it (CSS Color 4 §9.2): making it lighter or darker keeps its hue.
 *
 * @param lightness 0 to 1
 * @param hue in radians
 */
record Oklch(double lightness, double chroma, double hue) {
    private static final int HALVINGS = 16;

    static Oklch of(Colour colour) {
        double r = Colour.linear(colour.red());
        double g = Colour.linear(colour.green());
        double b = Colour.linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double green = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double blue = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        return new Oklch(lightness, Math.hypot(green, blue), Math.atan2(blue, green));
    }

    Oklch lighter(double by) {
        return new Oklch(Math.clamp(lightness + by, 0, 1), chroma, hue);
    }

    /** Another lightness and at most so much chroma, for what lies behind. */
    Oklch muted(double light, double mostChroma) {
        return new Oklch(light, Math.min(chroma, mostChroma), hue);
    }

    /** The colour a screen can show: with less chroma where sRGB ends. */
    Colour colour() {
        double low = 0;
        double high = chroma;
        if (shown(high)) return at(high);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (shown(middle)) low = middle;
            else high = middle;
        }
        return at(low);
    }

    private boolean shown(double withChroma) {
        for (double part : parts(withChroma)) if (part < -0.5 || part > 255.5) return false;
        return true;
    }

    private Colour at(double withChroma) {
        double[] parts = parts(withChroma);
        return new Colour(whole(parts[0]), whole(parts[1]), whole(parts[2]));
    }

    private static int whole(double part) {
        return (int) Math.clamp(Math.round(part), 0, 255);
    }

    private double[] parts(double withChroma) {
        double green = withChroma * Math.cos(hue);
        double blue = withChroma * Math.sin(hue);
        double l = Math.pow(lightness + 0.3963377774 * green + 0.2158037573 * blue, 3);
        double m = Math.pow(lightness - 0.1055613458 * green - 0.0638541728 * blue, 3);
        double s = Math.pow(lightness - 0.0894841775 * green - 1.2914855480 * blue, 3);
        return new double[] {
            Colour.curved(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            Colour.curved(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            Colour.curved(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
        };
    }
}
