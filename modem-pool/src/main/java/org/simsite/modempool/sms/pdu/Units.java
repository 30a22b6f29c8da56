package org.simsite.modempool.sms.pdu;

import org.jspecify.annotations.Nullable;
import org.simsite.modempool.sms.gsm7.Alphabet;

/** What a coding counts in: septets of a 7-bit alphabet or 16-bit units of UCS-2. */
record Units(@Nullable Alphabet alphabet) {
    static final Units UCS2 = new Units(null);

    Coding coding() {
        return alphabet == null ? Coding.UCS2 : Coding.GSM7;
    }

    boolean holds(String text) {
        return alphabet == null || text.chars().allMatch(character -> alphabet.width((char) character) > 0);
    }

    /** Units of one character, which no part may cut: an escape or a surrogate pair takes two. */
    int width(int codePoint) {
        return alphabet == null ? Character.charCount(codePoint) : alphabet.width((char) codePoint);
    }

    /** Units that fit into the octets a header leaves. */
    int capacity(int headerOctets) {
        int octets = UserDataReader.MAX_OCTETS - headerOctets;
        return alphabet == null ? octets / 2 : octets * 8 / 7;
    }

    /** Names the alphabet to the receiver where it is not the default one. */
    Header addTo(Header header) {
        if (alphabet == null) {
            return header;
        }
        Header named = alphabet.singleLanguage() == 0
                ? header
                : header.plus(Element.ofLanguage(Element.SINGLE_SHIFT, alphabet.singleLanguage()));
        return alphabet.lockingLanguage() == 0
                ? named
                : named.plus(Element.ofLanguage(Element.LOCKING_SHIFT, alphabet.lockingLanguage()));
    }
}
