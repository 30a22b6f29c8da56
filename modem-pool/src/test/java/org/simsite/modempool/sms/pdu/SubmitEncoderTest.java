package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 3GPP TS 23.040 §9.2.2.2. */
class SubmitEncoderTest {
    private static final SubmitOptions PLAIN = SubmitOptions.DEFAULT;

    static Stream<Arguments> options() {
        var noon = OffsetDateTime.parse("2010-07-25T20:15:39+00:00");
        return Stream.of( // first octet, TP-MR, TP-DA, TP-PID, TP-DCS, TP-VP, TP-UDL, TP-UD
                Arguments.of(PLAIN, "00 01 00 0B914316565811F9 00 00 04E8373B0C"), // 0000 0001
                Arguments.of(PLAIN.withStatusReport(true), "00 21 00 0B914316565811F9 00 00 04E8373B0C"), // §9.2.3.5
                Arguments.of(PLAIN.withRejectDuplicates(true), "00 05 00 0B914316565811F9 00 00 04E8373B0C"),
                Arguments.of(PLAIN.withReplyPath(true), "00 81 00 0B914316565811F9 00 00 04E8373B0C"), // §9.2.3.17
                Arguments.of(PLAIN.withMessageReference(13), "00 01 0D 0B914316565811F9 00 00 04E8373B0C"),
                Arguments.of(PLAIN.withMessageClass(0), "00 01 00 0B914316565811F9 00 10 04E8373B0C"),
                Arguments.of(PLAIN.withSmsc("9037029920"), "068109732099 02 01 00 0B914316565811F9 00 00 04E8373B0C"),
                Arguments.of(
                        PLAIN.withSmsc("+34646456456"), "07914346466554F6 01 00 0B914316565811F9 00 00 04E8373B0C"),
                Arguments.of(
                        PLAIN.withValidity(Validity.Relative.of(Duration.ofDays(4))), // 10: one octet
                        "00 11 00 0B914316565811F9 00 00 AA 04E8373B0C"),
                Arguments.of(
                        PLAIN.withValidity(new Validity.Absolute(noon)), // 11: a time stamp
                        "00 19 00 0B914316565811F9 00 00 01705202519300 04E8373B0C"),
                Arguments.of(
                        PLAIN.withValidity(EnhancedValidity.of(Duration.ofSeconds(3))), // 01: seven octets
                        "00 09 00 0B914316565811F9 00 00 02030000000000 04E8373B0C"),
                Arguments.of(
                        PLAIN.withPorts(new Ports(2948, 9200, true)), // a header of 7 octets takes 8 septets
                        "00 41 00 0B914316565811F9 00 00 0C 0605040B8423F0 E8373B0C"));
    }

    @ParameterizedTest
    @MethodSource("options")
    void writesEachOptionInItsPlace(SubmitOptions options, String hex) {
        var request = new SubmitRequest("+34616585119", new SubmitRequest.Text("hola"), 0, options);
        assertThat(SubmitEncoder.encode(request)).extracting(EncodedPdu::hex).containsExactly(hex.replace(" ", ""));
    }

    @Test
    void saysTheLengthThatTheCommandWants() { // 3GPP TS 27.005 §4.3: without the service centre
        var options = PLAIN.withSmsc("+34646456456");
        var request = new SubmitRequest("+34616585119", new SubmitRequest.Text("hola"), 0, options);
        assertThat(SubmitEncoder.encode(request).getFirst().tpduLength()).isEqualTo(17);
    }

    @Test
    void takesTheDefaultAlphabetWhereItCan() throws MalformedPdu {
        assertThat(only("price: 5 €").data().coding()).isEqualTo(Coding.GSM7);
        assertThat(only("price: 5 €").data().singleShift()).isZero();
    }

    @Test
    void takesUcs2ForWhatNoAlphabetHolds() throws MalformedPdu {
        assertThat(only("你好 😀").data().coding()).isEqualTo(Coding.UCS2);
        assertThat(only("你好 😀").data().length()).isEqualTo(10);
    }

    @Test
    void takesANationalAlphabetWhereThatSavesParts() throws MalformedPdu { // TS 23.038 §6.2.1.2
        String turkish = "ğüşıöç ".repeat(16);
        UserData data = only(turkish).data();
        assertThat(data.coding()).isEqualTo(Coding.GSM7);
        assertThat(data.lockingShift()).isEqualTo(1);
        assertThat(data.text()).isEqualTo(turkish);
    }

    @Test
    void takesUcs2WhereANationalAlphabetSavesNothing() throws MalformedPdu { // more handsets know UCS-2
        assertThat(only("ğüşıöç").data().coding()).isEqualTo(Coding.UCS2);
    }

    @ParameterizedTest
    @CsvSource({"false, 3, 05000307", "true, 3, 060804"})
    void numbersTheParts(boolean wide, int total, String header) throws MalformedPdu { // §9.2.3.24.1, §9.2.3.24.8
        var options = PLAIN.withWideReference(wide);
        String text = "x".repeat(310);
        var pdus = SubmitEncoder.encode(new SubmitRequest("112", new SubmitRequest.Text(text), 7, options));
        assertThat(pdus).hasSize(total).allSatisfy(pdu -> assertThat(pdu.hex()).contains(header));
        var joined = new StringBuilder();
        for (int i = 0; i < total; i++) {
            UserData data = decoded(pdus.get(i)).data();
            assertThat(data.part()).hasValue(new Part(7, total, i + 1, wide));
            joined.append(data.text());
        }
        assertThat(joined).hasToString(text);
    }

    @Test
    void neverCutsAnEscapePairOrASurrogatePair() throws MalformedPdu {
        for (String text : List.of("a" + "€".repeat(120), "a" + "😀".repeat(60))) {
            for (EncodedPdu pdu : SubmitEncoder.encode(new SubmitRequest("112", text, 0, false))) {
                assertThat(decoded(pdu).data().text()).matches("a?€*|a?(😀)*");
            }
        }
    }

    @Test
    void sendsDataAsItIs() throws MalformedPdu {
        var request = new SubmitRequest("112", new SubmitRequest.Data("00FF1B"), 0, PLAIN);
        UserData data = decoded(SubmitEncoder.encode(request).getFirst()).data();
        assertThat(data.coding()).isEqualTo(Coding.OCTETS);
        assertThat(data.octets()).containsExactly(0x00, 0xFF, 0x1B);
        assertThat(data.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"140, false, 1", "141, false, 2", "268, false, 2", "269, false, 3", "266, true, 2", "267, true, 3"})
    void cutsDataThatIsTooLongForOneMessage(int octets, boolean wide, int parts) throws MalformedPdu {
        byte[] content = new byte[octets];
        content[octets - 1] = 0x7F;
        String hex = HexFormat.of().formatHex(content);
        var request = new SubmitRequest("112", new SubmitRequest.Data(hex), 200, PLAIN.withWideReference(wide));
        var joined = new StringBuilder();
        List<EncodedPdu> pdus = SubmitEncoder.encode(request);
        for (EncodedPdu pdu : pdus) {
            UserData data = decoded(pdu).data();
            assertThat(data.length()).isLessThanOrEqualTo(140);
            assertThat(data.part().isPresent()).isEqualTo(parts > 1);
            joined.append(HexFormat.of().formatHex(data.octets()));
        }
        assertThat(pdus).hasSize(parts);
        assertThat(joined).hasToString(hex);
    }

    @Test
    void saysTheTypeOfTextThatItReplaces() throws MalformedPdu { // §9.2.3.9: 0100 0011
        var request = new SubmitRequest("112", new SubmitRequest.Text("x"), 0, PLAIN.withProtocol(new Protocol(0x43)));
        assertThat(decoded(SubmitEncoder.encode(request).getFirst()).protocol().replaceType())
                .hasValue(3);
    }

    @Test
    void refusesWhatCannotBeSent() {
        assertThatThrownBy(() -> only("x", "112;AT+CMGD=1,4"))
                .hasMessage("no phone number of at most 20 digits: 112;AT+CMGD=1,4");
        assertThatThrownBy(() -> only("x", "")).hasMessageStartingWith("no phone number");
        assertThatThrownBy(() -> only("x".repeat(153 * 255 + 1), "112")).hasMessage("a text of 256 parts, at most 255");
        assertThatThrownBy(() -> PLAIN.withMessageClass(4)).hasMessage("no message class: 4");
        assertThatThrownBy(() -> PLAIN.withMessageReference(256)).hasMessage("no TP-MR: 256");
        var long8Bit = new SubmitRequest("112", new SubmitRequest.Data("00".repeat(134 * 255 + 1)), 0, PLAIN);
        assertThatThrownBy(() -> SubmitEncoder.encode(long8Bit)).hasMessage("data of 256 parts, at most 255");
        var wrongReference = new SubmitRequest("112", "x".repeat(161), 256, false);
        assertThatThrownBy(() -> SubmitEncoder.encode(wrongReference)).hasMessage("reference out of range: 256");
    }

    private static Submit only(String text) throws MalformedPdu {
        return only(text, "+34616585119");
    }

    private static Submit only(String text, String to) throws MalformedPdu {
        List<EncodedPdu> pdus = SubmitEncoder.encode(new SubmitRequest(to, text, 0, true));
        assertThat(pdus).hasSize(1);
        return decoded(pdus.getFirst());
    }

    private static Submit decoded(EncodedPdu pdu) throws MalformedPdu {
        return (Submit) PduDecoder.decode(pdu.hex());
    }
}
