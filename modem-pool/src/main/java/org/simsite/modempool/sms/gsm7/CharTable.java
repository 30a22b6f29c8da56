package org.simsite.modempool.sms.gsm7;

import java.util.Arrays;

/** One table of 128 septets and the characters they stand for, read in both directions. */
final class CharTable {
    /** Stands for no character; no table holds U+0000. */
    static final char NONE = 0;

    static final int SIZE = 128;
    /** Behind the highest character of any table: the infinity sign of the Portuguese one, U+221E. */
    private static final int CHARACTERS = 0x2220;

    private final char[] characters;
    private final byte[] septets = new byte[CHARACTERS];

    CharTable(char[] characters) {
        this.characters = characters.clone();
        Arrays.fill(septets, (byte) -1);
        for (int septet = SIZE - 1; septet >= 0; septet--) { // downwards: the lowest septet wins where one is doubled
            if (characters[septet] != NONE) {
                septets[characters[septet]] = (byte) septet;
            }
        }
    }

    /** @return {@link #NONE} if the septet stands for nothing */
    char character(int septet) {
        return characters[septet];
    }

    /** @return -1 if the table lacks the character */
    int septet(char character) {
        return character < CHARACTERS ? septets[character] : -1;
    }
}
