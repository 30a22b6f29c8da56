package org.simsite.crm.textcode;

import java.util.OptionalInt;

/**
 * {@code product [rating] text}: the content of a review.
 *
 * @param product number as products are kept, empty if there is none
 * @param rating 1 to 5: a digit of its own behind the product number
 * @param text as sent
 */
record ReviewContent(String product, OptionalInt rating, String text) {
    static ReviewContent of(String content) {
        Cut product = productIn(content);
        String rest = Cut.skipSeparators(product.rest());
        Cut digits = Cut.whileFolded(rest, c -> c >= '0' && c <= '9');
        boolean rated = digits.head().matches("[1-5]") && standsAlone(digits.rest());
        return rated
                ? new ReviewContent(
                        product.head(),
                        OptionalInt.of(Integer.parseInt(digits.head())),
                        Cut.trim(Cut.skipSeparators(withoutUnit(digits.rest()))))
                : new ReviewContent(product.head(), OptionalInt.empty(), Cut.trim(rest));
    }

    /** The product number that opens a content: Latin letters, digits and hyphens, so a Chinese word may follow at once. */
    static Cut productIn(String content) {
        Cut cut = Cut.whileFolded(content, c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-');
        return new Cut(cut.head().replaceAll("^-+|-+$", ""), cut.rest());
    }

    private static boolean standsAlone(String rest) {
        String after = withoutUnit(rest);
        return after.isEmpty() || Glyphs.isSeparator(after.codePointAt(0));
    }

    private static String withoutUnit(String rest) {
        return rest.startsWith("星") || rest.startsWith("分") ? rest.substring(1) : rest;
    }
}
