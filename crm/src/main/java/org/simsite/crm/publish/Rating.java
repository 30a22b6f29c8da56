package org.simsite.crm.publish;

/**
 * How a product is liked.
 *
 * @param average of the published reviews that gave 1 to 5; 0 if none did
 * @param rated how many gave a rating
 * @param reviews how many published reviews there are
 */
public record Rating(double average, int rated, int reviews) {
    public static final Rating NONE = new Rating(0, 0, 0);
}
