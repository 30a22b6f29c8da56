package org.simsite.crm.textcode;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.wording.Texts;

/** What we say of the codes, short enough for one text message. */
record HelpText(Texts texts) {
    private static final int ECHO_MAX = 10;

    /** Each code with what it does, in the tenant's own words where it has some. */
    String all(List<TextCode> codes) {
        return codes.stream().map(this::line).collect(joining(texts.say("help.separator")));
    }

    /** How a text with this code should look. */
    String usage(TextCode code) {
        return code.help() == null ? texts.say("usage." + name(code), code.code()) : code.help();
    }

    /** For a text that opens with nothing we know. */
    String unclear(String word, @Nullable TextCode nearest, List<TextCode> codes) {
        // with all codes behind it there is no room for an echo
        if (nearest == null) return texts.say("unclear.bare") + "\n" + all(codes);
        String what = echoes(word) ? texts.say("unclear", shorten(word, ECHO_MAX)) : texts.say("unclear.bare");
        return what + " " + usage(nearest);
    }

    /** At most so many characters; what is cut ends in two dots, which every alphabet has. */
    static String shorten(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) return text;
        return text.substring(0, text.offsetByCodePoints(0, most - 2)) + "..";
    }

    private String line(TextCode code) {
        return code.help() == null ? texts.say("help." + name(code), code.code()) : code.help();
    }

    /** One foreign character would make the whole text one of 70 characters instead of 160 (3GPP TS 23.038 §4). */
    private boolean echoes(String word) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(texts.locale().getLanguage());
        return !word.isEmpty()
                && (chinese || StandardCharsets.US_ASCII.newEncoder().canEncode(word));
    }

    private static String name(TextCode code) {
        return code.handler().name().toLowerCase(Locale.ROOT);
    }
}
