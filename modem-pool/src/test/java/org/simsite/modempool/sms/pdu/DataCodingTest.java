package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3GPP TS 23.038 §4. */
class DataCodingTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "00000000, GSM7,   -", // general, no class
                "00000100, OCTETS, -",
                "00001000, UCS2,   -",
                "00001100, GSM7,   -", // reserved alphabet
                "00010000, GSM7,   0", // flash
                "00010001, GSM7,   1",
                "00011010, UCS2,   2", // bits 1, 0: class; 3, 2: alphabet
                "00010111, OCTETS, 3",
                "00000011, GSM7,   -", // bit 4 is 0: bits 1, 0 mean nothing
                "00100000, OCTETS, -", // compressed
                "01011000, UCS2,   0", // marked for deletion
                "10000000, GSM7,   -", // reserved group
                "11000000, GSM7,   -", // message waiting, discard
                "11010000, GSM7,   -", // message waiting, store
                "11100000, UCS2,   -", // message waiting, store, UCS-2
                "11110000, GSM7,   0", // coding and class
                "11110111, OCTETS, 3",
                "11111000, GSM7,   0" // bit 3 reserved
            })
    void theCodingOctetTellsAlphabetAndClass(String bits, Coding coding, Integer messageClass) {
        var dataCoding = new DataCoding(Integer.parseInt(bits, 2));
        assertThat(dataCoding.coding()).isEqualTo(coding);
        assertThat(dataCoding.messageClass())
                .isEqualTo(messageClass == null ? OptionalInt.empty() : OptionalInt.of(messageClass));
    }

    @ParameterizedTest
    @CsvSource({
        "11001000, VOICEMAIL, true, false", // 1100: discard the text
        "11000000, VOICEMAIL, false, false",
        "11011001, FAX, true, true", // 1101: store it
        "11101010, EMAIL, true, true", // 1110: store it, UCS-2
        "11011011, OTHER, true, true"
    })
    void messageWaitingGroupsTellWhatWaits(String bits, MessageWaiting.Kind kind, boolean active, boolean store) {
        assertThat(new DataCoding(Integer.parseInt(bits, 2)).messageWaiting())
                .hasValue(new MessageWaiting(kind, active, OptionalInt.empty(), store));
    }

    @ParameterizedTest
    @CsvSource({"00000000", "00011000", "10111000", "11110000"})
    void otherGroupsSayNothingOfWaiting(String bits) {
        assertThat(new DataCoding(Integer.parseInt(bits, 2)).messageWaiting()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GSM7, 00000000, 00010001", "OCTETS, 00000100, 00010101", "UCS2, 00001000, 00011001"})
    void codesWithoutAndWithAClass(Coding coding, String plain, String classOne) {
        assertThat(DataCoding.of(coding, OptionalInt.empty()).octet()).isEqualTo(Integer.parseInt(plain, 2));
        assertThat(DataCoding.of(coding, OptionalInt.of(1)).octet()).isEqualTo(Integer.parseInt(classOne, 2));
    }
}
