package org.simsite.modempool.sms.gsm7;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A 7-bit alphabet: a locking shift table for single septets and a single shift table for those behind an escape,
 * 3GPP TS 23.038 §6.2.1. Immutable.
 */
public final class Alphabet {
    /** The default alphabet with its extension table: every handset knows it. */
    public static final Alphabet DEFAULT = new Alphabet(0, 0);

    private static final int SEPTET = 0x7F;
    private static final int ESCAPE = 0x1B;
    private static final int LANGUAGES = 13;
    private static final List<Alphabet> NATIONAL = IntStream.rangeClosed(1, LANGUAGES)
            .boxed()
            .flatMap(Alphabet::ofLanguage)
            .toList();

    private final int lockingLanguage;
    private final int singleLanguage;
    private final CharTable locking;
    private final CharTable single;

    private Alphabet(int lockingLanguage, int singleLanguage) {
        this.lockingLanguage = lockingLanguage;
        this.singleLanguage = singleLanguage;
        locking = CharTables.LOCKING.of(lockingLanguage);
        single = CharTables.SINGLE.of(singleLanguage);
    }

    private static Stream<Alphabet> ofLanguage(int language) {
        Stream<Alphabet> shifted = Stream.of(new Alphabet(0, language));
        return CharTables.LOCKING.has(language)
                ? Stream.concat(shifted, Stream.of(new Alphabet(language, 0), new Alphabet(language, language)))
                : shifted;
    }

    /** An identifier without a table, reserved ones too, stands for the default table: §6.2.1.2.4. */
    public static Alphabet of(int lockingLanguage, int singleLanguage) {
        return lockingLanguage == 0 && singleLanguage == 0 ? DEFAULT : new Alphabet(lockingLanguage, singleLanguage);
    }

    /** All alphabets of one national language, single shift alone first: its header is the shortest. */
    public static List<Alphabet> national() {
        return NATIONAL;
    }

    /** National language identifier of the table for single septets, 0 for the default one. */
    public int lockingLanguage() {
        return lockingLanguage;
    }

    /** National language identifier of the table behind an escape, 0 for the default one. */
    public int singleLanguage() {
        return singleLanguage;
    }

    /** Septets the character takes: 1, 2 with its escape, or 0 if the alphabet lacks it. */
    public int width(char character) {
        if (locking.septet(character) >= 0) {
            return 1;
        }
        return single.septet(character) >= 0 ? 2 : 0;
    }

    /** @return septets, one an octet; empty if the alphabet lacks a character */
    public Optional<byte[]> encode(CharSequence text) {
        var septets = new byte[text.length() * 2];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int septet = locking.septet(text.charAt(i));
            if (septet < 0) {
                septet = single.septet(text.charAt(i));
                if (septet < 0) {
                    return Optional.empty();
                }
                septets[length++] = ESCAPE;
            }
            septets[length++] = (byte) septet;
        }
        return Optional.of(Arrays.copyOf(septets, length));
    }

    /**
     * Never fails: behind an escape, a septet without a character there shows the one of the main table, and an escape
     * that escapes nothing shows a space (§6.2.1.1 notes 1 and 3).
     */
    public String decode(byte[] septets) {
        var text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            boolean escaped = septets[i] == ESCAPE && i + 1 < septets.length;
            text.append(escaped ? behindEscape(septets[++i]) : shown(locking.character(septets[i] & SEPTET)));
        }
        return text.toString();
    }

    private char behindEscape(int octet) {
        int septet = octet & SEPTET;
        char character = single.character(septet);
        return character != CharTable.NONE ? character : shown(locking.character(septet));
    }

    private static char shown(char character) {
        return character == CharTable.NONE ? ' ' : character;
    }
}
