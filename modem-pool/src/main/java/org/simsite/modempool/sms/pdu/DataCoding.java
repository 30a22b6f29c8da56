package org.simsite.modempool.sms.pdu;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * TP-DCS: 3GPP TS 23.038 §4. Reserved codings count as the default alphabet, as the standard asks of a receiver.
 *
 * @param octet 0 to 255
 */
public record DataCoding(int octet) {
    private static final int GENERAL_COMPRESSED = 0x20; // 0x1x xxxx
    private static final int GENERAL_HAS_CLASS = 0x10; // 0xx1 xxxx
    private static final int CLASS = 0x03;
    private static final int WAITING_STORE = 0xD;
    private static final int WAITING_STORE_UCS2 = 0xE;

    /** @param messageClass empty for none, else 0 to 3 */
    static DataCoding of(Coding coding, OptionalInt messageClass) {
        int alphabet = coding.ordinal() << 2;
        return new DataCoding(
                messageClass.isPresent() ? alphabet | GENERAL_HAS_CLASS | messageClass.getAsInt() : alphabet);
    }

    /** What the octets of the user data are; compressed ones are for a program. */
    public Coding coding() {
        if (isCompressed()) {
            return Coding.OCTETS;
        }
        return switch (group()) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> // 0xxx aaxx: aa the alphabet, 11 reserved
                switch (octet >> 2 & 0x03) {
                    case 1 -> Coding.OCTETS;
                    case 2 -> Coding.UCS2;
                    default -> Coding.GSM7;
                };
            case WAITING_STORE_UCS2 -> Coding.UCS2; // 1110 xxxx
            case 0xF -> (octet & 0x04) != 0 ? Coding.OCTETS : Coding.GSM7; // 1111 xaxx
            default -> Coding.GSM7; // 1000 to 1011 reserved, 110x message waiting
        };
    }

    /** §4: compressed by the algorithm of TS 23.042, which nobody sends. */
    public boolean isCompressed() {
        return isGeneral() && (octet & GENERAL_COMPRESSED) != 0;
    }

    /** 0 flash, 1 handset, 2 card, 3 terminal; empty where no class has a meaning. */
    public OptionalInt messageClass() {
        boolean has = group() == 0xF || isGeneral() && (octet & GENERAL_HAS_CLASS) != 0;
        return has ? OptionalInt.of(octet & CLASS) : OptionalInt.empty();
    }

    public Optional<MessageWaiting> messageWaiting() {
        return switch (group()) {
            case 0xC -> Optional.of(MessageWaiting.ofCoding(octet, false));
            case WAITING_STORE, WAITING_STORE_UCS2 -> Optional.of(MessageWaiting.ofCoding(octet, true));
            default -> Optional.empty();
        };
    }

    private int group() {
        return octet >> 4;
    }

    private boolean isGeneral() {
        return group() < 8;
    }
}
