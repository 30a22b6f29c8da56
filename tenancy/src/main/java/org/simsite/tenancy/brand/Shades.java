package org.simsite.tenancy.brand;

/**
 * An accent and its relatives.
 *
 * @param strong for text on the wash, and under the pointer
 * @param wash a surface with a breath of it
 * @param line a frame around such a surface
 */
public record Shades(Colour accent, Colour strong, Colour wash, Colour line) {}
