package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TP-UDL and what it counts: 3GPP TS 23.040 §9.2.3.16 and figure 9.2.3.24 (a) to (c). */
class UserDataReaderTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", // no header, no fill
        "1, 6", // 8 bits: 6 more to the second septet's end
        "6, 1", // 48 bits: the header of an 8-bit reference
        "7, 0", // 56 bits: the header of a 16-bit reference
        "16, 5"
    })
    void fillBitsBringAHeaderToASeptetsBorder(int octets, int bits) {
        assertThat(UserDataReader.fillBits(octets)).isEqualTo(bits);
    }

    @ParameterizedTest
    @CsvSource({
        "00, false, 00, ''", // nothing
        "00, false, 03 61F118, abc", // septets
        "00, true, 0A 05000311 0201 C2E231, abc", // 7 septets of header and fill, 3 of text
        "08, false, 04 4F60597D, 你好", // octets
        "08, true, 0A 05000311 0201 4F60597D, 你好" // header and text in octets
    })
    void countsSeptetsOrOctetsWithTheHeader(String coding, boolean header, String hex, String text)
            throws MalformedPdu {
        assertThat(read(coding, header, hex).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "00, false, A1, TP-UDL, 0, '141 octets, at most 140'", // 161 septets
        "04, false, 8D, TP-UDL, 0, '141 octets, at most 140'",
        "00, false, 04 61F1, TP-UD, 1, 'needs 4 octets, 2 left'",
        "04, true, 00, TP-UDHL, 1, no header where TP-UDHI promises one",
        "04, true, 03 030003, TP-UDHL, 1, 'header of 3 octets, 2 left'",
        "00, true, 06 050003110201, TP-UDL, 0, 6 septets end within the header"
    })
    void refusesALengthThatCannotBe(String coding, boolean header, String hex, String field, int octet, String reason) {
        assertThatThrownBy(() -> read(coding, header, hex)).isInstanceOfSatisfying(MalformedPdu.class, fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.octet()).isEqualTo(octet);
            assertThat(fault).hasMessageEndingWith(reason);
        });
    }

    @Test
    void handsOutItsOctetsAsACopy() throws MalformedPdu {
        UserData data = read("04", false, "02 00FF");
        data.octets()[0] = 1;
        assertThat(data.octets()).containsExactly(0x00, 0xFF);
    }

    private static UserData read(String coding, boolean header, String hex) throws MalformedPdu {
        OctetReader in = OctetReader.ofHex(hex.replace(" ", ""));
        return new UserDataReader(in, new DataCoding(Integer.parseInt(coding, 16))).read(header);
    }
}
