package org.simsite.crm.textcode;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Reads a text as its writer meant it: full-width, circled and small letters are the plain capital ones, every blank is a
 * blank. Only what is compared is folded; what is kept is cut out of the text as sent, so that no emoji is bent.
 */
final class Glyphs {
    private Glyphs() {}

    /** NFKC, upper case, without invisible marks. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isInvisible(c))
                .forEach(folded::appendCodePoint);
        return folded.toString().toUpperCase(Locale.ROOT);
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
    }

    /** Zero-width and direction marks that phones put in unseen; not the joiner and selector that emoji are built with. */
    static boolean isInvisible(int c) {
        return c == 0x200B
                || c == 0xFEFF
                || c == 0x2060
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E);
    }

    /** What people put between a code and its content: {@code C：1001}, {@code C-1001}, {@code C,1001}, {@code C#1001}. */
    static boolean isSeparator(int c) {
        return isBlank(c) || ":：,，.。;；、-—–_*#/|＊＃－．／｜＿".indexOf(c) >= 0;
    }

    static boolean isIdeograph(int c) {
        return Character.isIdeographic(c);
    }

    /** Whether the two belong to one word when they stand side by side. */
    static boolean sameWord(int before, int after) {
        if (!isWordPart(before) || !isWordPart(after) || isIdeograph(before) || isIdeograph(after)) return false;
        return !(Character.isLetter(before) && Character.isDigit(after));
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
