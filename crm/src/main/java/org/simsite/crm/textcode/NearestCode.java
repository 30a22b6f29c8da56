package org.simsite.crm.textcode;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the code that a mistyped word was meant to be: the fewest slips of the finger, and where several are as near (one
 * letter is one slip from any other) the one whose content looks like what follows.
 */
record NearestCode(List<TextCode> codes) {
    private static final int LONGEST_WORD = 20;

    @Nullable
    TextCode to(String word, String rest) {
        if (word.isEmpty() || word.length() > LONGEST_WORD) return null;
        int best = codes.stream().mapToInt(code -> slips(word, code)).min().orElse(Integer.MAX_VALUE);
        if (best > 1 + word.length() / 4) return null;
        List<TextCode> near =
                codes.stream().filter(code -> slips(word, code) == best).toList();
        return near.size() == 1 ? near.getFirst() : lookingLike(shape(rest), near);
    }

    private static int slips(String word, TextCode code) {
        return CodeParser.words(code).mapToInt(w -> slips(word, w)).min().orElse(Integer.MAX_VALUE);
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, new int[] {i, j});
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int[] at) {
        int i = at[0];
        int j = at[1];
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, d[i - 2][j - 2] + 1) : cost;
    }

    private static @Nullable TextCode lookingLike(@Nullable TextHandler shape, List<TextCode> near) {
        return near.stream()
                .filter(code -> Objects.equals(code.handler(), shape))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable TextHandler shape(String rest) {
        String content = Glyphs.fold(Cut.trim(Cut.skipSeparators(rest)));
        if (content.matches("[0-9]{6}")) return TextHandler.VERIFY;
        if (content.matches("[A-Z0-9-]*[0-9][A-Z0-9-]*")) return TextHandler.QUERY;
        if (content.matches("(?s)[A-Z0-9-]*[0-9].*")) return TextHandler.REVIEW;
        return content.isEmpty() ? null : TextHandler.FEEDBACK;
    }
}
