package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongTextTest {

    @ParameterizedTest
    @CsvSource({"'', ''", "4F60597D, 你好", "D83DDE01, 😁", "FEFF0041, \uFEFFA"})
    void readsUnitsHighOctetFirst(String hex, String text) throws MalformedPdu { // 3GPP TS 23.038 §6.2.3
        assertThat(LongText.readUcs2(HexFormat.of().parseHex(hex))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "4F6059, 2, half a UCS-2 unit", // odd
        "4F60D83D, 2, half a surrogate pair", // a high surrogate at the end
        "DE01, 0, half a surrogate pair", // a low one alone
        "D83D4F60, 0, half a surrogate pair"
    })
    void tellsWhereTextIsIllFormed(String hex, int octet, String reason) {
        assertThatThrownBy(() -> LongText.readUcs2(HexFormat.of().parseHex(hex)))
                .isInstanceOfSatisfying(MalformedPdu.class, fault -> {
                    assertThat(fault.octet()).isEqualTo(octet);
                    assertThat(fault).hasMessageContaining(reason);
                });
    }

    @Test
    void joinsSeptetsOfOneAlphabetAcrossTheBorder() { // a sender cut the escape pair of {
        assertThat(LongText.join(List.of(septets(Header.NONE, 0x61, 0x1B), septets(Header.NONE, 0x28))))
                .isEqualTo("a{");
    }

    @Test
    void readsEachPartByTheTablesItsOwnHeaderNames() { // §9.2.3.24.16: Turkish locking, then none
        Header turkish = Header.NONE.plus(Element.ofLanguage(Element.LOCKING_SHIFT, 1));
        assertThat(LongText.join(List.of(septets(turkish, 0x07), septets(Header.NONE, 0x07))))
                .isEqualTo("ıì");
    }

    @Test
    void dataHasNoText() {
        var data = new UserData(DataCoding.of(Coding.OCTETS, OptionalInt.empty()), Header.NONE, 1, new byte[] {65});
        assertThat(LongText.join(List.of(data))).isEmpty();
        assertThat(LongText.join(List.of())).isEmpty();
    }

    private static UserData septets(Header header, int... septets) {
        var content = new byte[septets.length];
        for (int i = 0; i < septets.length; i++) {
            content[i] = (byte) septets[i];
        }
        return new UserData(DataCoding.of(Coding.GSM7, OptionalInt.empty()), header, septets.length, content);
    }
}
