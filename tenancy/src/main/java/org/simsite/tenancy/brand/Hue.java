package org.simsite.tenancy.brand;

/**
 * The hue of a tenant that chose no colour: by its id, so that two tenants rarely look alike.
 *
 * @param number names its class in the style sheet of the pages; 0 is the platform's own
 */
public record Hue(int number) {
    public static final Hue PLATFORM = new Hue(0);

    /** As in the style sheet. */
    private static final int[] DEGREES = {190, 255, 295, 350, 30, 130, 225, 325};

    private static final double CHROMA = 0.105;

    public static Hue of(String tenantId) {
        return new Hue(1 + Math.floorMod(tenantId.hashCode(), DEGREES.length - 1));
    }

    public static int count() {
        return DEGREES.length;
    }

    public int degrees() {
        return DEGREES[number];
    }

    public Colour accent() {
        return colour(0.5);
    }

    /** By night. */
    public Colour accentDark() {
        return colour(0.8);
    }

    private Colour colour(double lightness) {
        return new Oklch(lightness, CHROMA, Math.toRadians(degrees())).colour();
    }
}
