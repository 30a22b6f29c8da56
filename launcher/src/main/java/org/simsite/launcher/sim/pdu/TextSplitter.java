package org.simsite.launcher.sim.pdu;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into as many messages as it needs, never inside an escape or surrogate pair. */
public final class TextSplitter {
    public static final int MAX_PARTS = 255;

    private TextSplitter() {}

    public static Coding codingOf(String text) {
        return Gsm7.canWrite(text) ? Coding.GSM7 : Coding.UCS2;
    }

    /** @param reference of the long text, 0–255; not used if one message is enough */
    public static List<UserData> split(String text, int reference) {
        Coding coding = codingOf(text);
        if (units(text, coding) <= coding.alone()) {
            return List.of(UserData.of(coding, text, null));
        }
        List<String> pieces = pieces(text, coding);
        var parts = new ArrayList<UserData>();
        for (int i = 0; i < pieces.size(); i++) {
            parts.add(UserData.of(coding, pieces.get(i), new Concat(reference, pieces.size(), i + 1, false)));
        }
        return parts;
    }

    /** Messages that the text needs. */
    public static int count(String text) {
        Coding coding = codingOf(text);
        return units(text, coding) <= coding.alone() ? 1 : pieces(text, coding).size();
    }

    private static List<String> pieces(String text, Coding coding) {
        var pieces = new ArrayList<String>();
        int start = 0;
        int room = coding.joined();
        for (int at = 0; at < text.length(); ) {
            int chars = Character.charCount(text.codePointAt(at));
            int units = units(text.substring(at, at + chars), coding);
            if (units > room) {
                pieces.add(text.substring(start, at));
                start = at;
                room = coding.joined();
            }
            room -= units;
            at += chars;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static int units(String text, Coding coding) {
        return coding == Coding.GSM7
                ? text.chars().map(c -> Gsm7.width((char) c)).sum()
                : text.length();
    }
}
