package org.simsite.modempool.inbox;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text opens: its first word, which may name a holder, and what follows.
 *
 * @param first full-width letters as plain ones, without the colon or comma after it
 * @param rest as written
 */
record Opening(String first, String rest) {
    private static final Pattern WORD =
            Pattern.compile("[\\s\\p{Z}]*([^\\s\\p{Z}:：,，]+)[:：,，]?[\\s\\p{Z}]*(.*)", Pattern.DOTALL);

    static Opening of(String text) {
        Matcher matcher = WORD.matcher(text);
        return matcher.matches()
                ? new Opening(
                        Normalizer.normalize(matcher.group(1), Normalizer.Form.NFKC),
                        matcher.group(2).strip())
                : new Opening("", "");
    }
}
