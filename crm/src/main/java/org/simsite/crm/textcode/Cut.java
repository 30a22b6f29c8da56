package org.simsite.crm.textcode;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A text read from the left: {@code head} is what was taken, folded; {@code rest} is what remains, as sent. */
record Cut(String head, String rest) {
    /** Takes the characters whose folded form fits, up to the first that does not. */
    static Cut whileFolded(String text, IntPredicate fits) {
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Glyphs.fold(Character.toString(c)).codePoints().allMatch(fits)) break;
            end += Character.charCount(c);
        }
        return new Cut(Glyphs.fold(text.substring(0, end)), text.substring(end));
    }

    /** Takes the word if the text opens with it, whatever width and case it is written in; null if it does not. */
    static @Nullable Cut word(String text, String word) {
        int end = 0;
        var taken = new StringBuilder();
        while (end < text.length() && taken.length() < word.length()) {
            int c = text.codePointAt(end);
            taken.append(Glyphs.fold(Character.toString(c)));
            end += Character.charCount(c);
        }
        if (!taken.toString().equals(word)) return null;
        String rest = text.substring(end);
        return endsThere(word, rest) ? new Cut(word, rest) : null;
    }

    private static boolean endsThere(String word, String rest) {
        String folded = rest.isEmpty() ? "" : Glyphs.fold(Character.toString(rest.codePointAt(0)));
        return folded.isEmpty() || !Glyphs.sameWord(word.codePointBefore(word.length()), folded.codePointAt(0));
    }

    static String skipBlanks(String text) {
        return skip(text, Glyphs::isBlank);
    }

    static String skipSeparators(String text) {
        return skip(text, Glyphs::isSeparator);
    }

    /** Without blanks at either end. */
    static String trim(String text) {
        int end = text.length();
        while (end > 0 && Glyphs.isBlank(text.codePointBefore(end)))
            end -= Character.charCount(text.codePointBefore(end));
        return skipBlanks(text.substring(0, end));
    }

    private static String skip(String text, IntPredicate what) {
        int start = 0;
        while (start < text.length() && what.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }
}
