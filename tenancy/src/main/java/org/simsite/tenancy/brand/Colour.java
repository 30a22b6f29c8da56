package org.simsite.tenancy.brand;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An sRGB colour, each part 0 to 255. */
public record Colour(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** @param text a number sign and six hexadecimal digits */
    public static Optional<Colour> parse(@Nullable String text) {
        if (text == null || !HEX.matcher(text).matches()) return Optional.empty();
        int bits = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new Colour(bits >> 16, bits >> 8 & 0xff, bits & 0xff));
    }

    static Colour of(String hex) {
        return parse(hex).orElseThrow(() -> new IllegalArgumentException("no colour: " + hex));
    }

    public String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    /** From 1, no difference, to 21, black on white: WCAG 2.2, "contrast ratio". */
    public double contrast(Colour other) {
        double mine = luminance() + 0.05;
        double theirs = other.luminance() + 0.05;
        return Math.max(mine, theirs) / Math.min(mine, theirs);
    }

    /** WCAG 2.2, "relative luminance". */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** Light of a part without the curve of sRGB (IEC 61966-2-1), 0 to 1. */
    static double linear(double part) {
        double share = part / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** The reverse of {@link #linear}, for light that may lie outside of what sRGB can show. */
    static double curved(double light) {
        return 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055);
    }
}
