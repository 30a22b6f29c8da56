package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 3GPP TS 23.040 §9.2.3.24: identifier, length, data. */
class HeaderTest {

    @ParameterizedTest
    @CsvSource({
        "0003110302, 17, 3, 2, false", // §9.2.3.24.1
        "080412340201, 4660, 2, 1, true", // §9.2.3.24.8: 0x1234
        "0003050201 0804ffff0303, 65535, 3, 3, true", // they exclude each other: the last one counts
        "0003050201 0003060202, 6, 2, 2, false", // repeated: the last one counts
        "7f00 0003110302, 17, 3, 2, false" // an unknown element is skipped
    })
    void tellsWhichPartItIs(String hex, int reference, int total, int index, boolean wide) {
        assertThat(header(hex).part()).hasValue(new Part(reference, total, index, wide));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0003110300", // §9.2.3.24.1: index 0 is to be ignored
                "0003110304", // above the total
                "0003110000", // of none
                "00021103", // too short to be what it says
                "080311223301",
                ""
            })
    void ignoresANumberingThatCannotBe(String hex) {
        assertThat(header(hex).part()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "05040b8423f0, 2948, 9200, true", // §9.2.3.24.4
        "0402f0f1, 240, 241, false" // §9.2.3.24.3: destination first
    })
    void tellsThePorts(String hex, int destination, int source, boolean wide) {
        Header header = header(hex);
        assertThat(header.ports()).hasValue(new Ports(destination, source, wide));
        assertThat(HexFormat.of()
                        .formatHex(Header.NONE
                                .plus(Element.of(header.ports().orElseThrow()))
                                .encode()))
                .endsWith(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "01020003, VOICEMAIL, true, 3, false", // §9.2.3.24.2: 0 00000 00
        "01028105, FAX, true, 5, true", // 1 00000 01: store
        "01020200, EMAIL, false, 0, false" // none left
    })
    void tellsWhatWaits(String hex, MessageWaiting.Kind kind, boolean active, int count, boolean store) {
        assertThat(header(hex).messageWaiting())
                .hasValue(new MessageWaiting(kind, active, OptionalInt.of(count), store));
    }

    @ParameterizedTest
    @CsvSource({"2208 0B912143658709F1, +12345678901", "2203 048143, ''", "2203 02A121, 12"}) // type, digits; cut
    void tellsWhomToAnswer(String hex, String address) {
        assertThat(header(hex).replyAddress().map(Address::text).orElse("")).isEqualTo(address);
    }

    @Test
    void tellsTheNationalTables() { // §9.2.3.24.15 single, §9.2.3.24.16 locking
        Header header = header("240101 250103");
        assertThat(header.singleShift()).isEqualTo(1);
        assertThat(header.lockingShift()).isEqualTo(3);
        assertThat(Header.NONE.singleShift()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "0003", "00031103", "0003110302 24", "0003110302 240201"})
    void isIgnoredAsAWholeIfItsLastElementIsCut(String hex) { // §9.2.3.24, last paragraph
        assertThat(header(hex).part()).isEmpty();
        assertThat(header(hex).length()).isZero();
    }

    @Test
    void beginsWithItsLengthUnlessItIsEmpty() {
        Header header = Header.NONE
                .plus(Element.of(new Ports(0, 5555, true)))
                .plus(Element.of(new Part(123, 3, 1, true)))
                .plus(Element.ofLanguage(Element.SINGLE_SHIFT, 1));
        assertThat(HexFormat.of().formatHex(header.encode())).isEqualTo("0f0504000015b30804007b0301240101");
        assertThat(header.length()).isEqualTo(16);
        assertThat(Header.NONE.encode()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"256, 2, 1, false", "65536, 2, 1, true", "-1, 2, 1, true", "0, 256, 1, false", "0, 2, 3, false"})
    void aPartOutOfRangeCannotBeMade(int reference, int total, int index, boolean wide) {
        assertThatThrownBy(() -> new Part(reference, total, index, wide)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"256, 0, false", "0, 65536, true", "-1, 0, true"})
    void aPortOutOfRangeCannotBeMade(int destination, int source, boolean wide) {
        assertThatThrownBy(() -> new Ports(destination, source, wide)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Header header(String hex) {
        return Header.of(HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
