package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PduDecoderTest {
    /** SMSC +12345678901, from +18005551212, no protocol, default alphabet, 2011-01-01T12:34:56Z. */
    private static final String UP_TO_LENGTH = "07912143658709F1040B918100551512F2000011101021436500";

    @Test
    void readsATextThatCameIn() throws MalformedPdu { // 3GPP TS 23.040 §9.2.2.1
        Deliver deliver = (Deliver) PduDecoder.decode(UP_TO_LENGTH + "0AE8329BFD4697D9EC37");
        assertThat(deliver.smsc()).hasToString("+12345678901");
        assertThat(deliver.originator()).hasToString("+18005551212");
        assertThat(deliver.sentAt()).isEqualTo(OffsetDateTime.parse("2011-01-01T12:34:56Z"));
        assertThat(deliver.protocol()).isEqualTo(new Protocol(0));
        assertThat(deliver.data().text()).isEqualTo("hellohello");
        assertThat(deliver.data().length()).isEqualTo(10);
        assertThat(deliver.data().part()).isEmpty();
    }

    @Test
    void readsADraftOfTheModemsStore() throws MalformedPdu { // §9.2.2.2
        Submit submit = (Submit) PduDecoder.decode("0031070491361900 00A908C8303A8C0EA3C3".replace(" ", ""));
        assertThat(submit.smsc()).isNull();
        assertThat(submit.reference()).isEqualTo(7);
        assertThat(submit.recipient()).hasToString("+6391");
        assertThat(submit.validity()).isEqualTo(new Validity.Relative(0xA9));
        assertThat(submit.statusReport()).isTrue();
        assertThat(submit.data().text()).isEqualTo("Hahahaha");
    }

    @Test
    void readsAReport() throws MalformedPdu { // §9.2.2.3
        StatusReport report = (StatusReport) PduDecoder.decodeTpdu("061804913619111011719551401110117195714000");
        assertThat(report.reference()).isEqualTo(24);
        assertThat(report.recipient()).hasToString("+6391");
        assertThat(report.sentAt()).isEqualTo(OffsetDateTime.parse("2011-01-11T17:59:15+01:00"));
        assertThat(report.dischargedAt()).isEqualTo(OffsetDateTime.parse("2011-01-11T17:59:17+01:00"));
        assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "'', SMSC length, 0",
        "zz, hexadecimal, 0",
        "000, hexadecimal, 1",
        "0C91, SMSC, 0", // TS 24.011 §8.2.5.1: at most 11 octets
        "07911614220991, SMSC, 2",
        "00, TP-MTI, 1",
        "0003, TP-MTI, 1", // §9.2.3.1: reserved
        "0004, TP-OA length, 2",
        "000ABF, TP-RA length, 3", // 10: a report
        "00040B, TP-OA type, 3",
        "00040B91, TP-OA, 4",
        "00041591, TP-OA, 2", // §9.1.2.5: 21 semi-octets
        "00040191F1, TP-PID, 5",
        "00040191F100, TP-DCS, 6",
        "00040191F10000, TP-SCTS, 7",
        "00040191F1000071001311124500, TP-SCTS, 7", // month 00
        "00040191F1000071801311124500, TP-UDL, 14",
        "00040191F1000071801311124500A1, TP-UDL, 14", // §9.2.3.16: 161 septets
        "00040191F10000718013111245000A, TP-UD, 15",
        "00440191F1000071801311124500 00, TP-UDHL, 15", // TP-UDHI without a header
        "00440191F1000071801311124500 0405000311, TP-UDHL, 15", // header of 5 octets in 4 septets
        "00440191F1000071801311124500 0203000311, TP-UDHL, 15",
        "00440191F1000071801311124500 06050003110201, TP-UDL, 14", // 6 septets of text and header, 7 of header
        "001100, TP-DA length, 3",
        "0011000191F10000, TP-VP, 8", // §9.2.3.3: 10 relative
        "0009000191F10000 0203, TP-VP, 8", // 01 enhanced: seven octets
        "0019000191F10000 71001311124500, TP-VP, 8", // 11 absolute: month 00
        "0006180191F1 11101171955140 11101171957140 00 01, TP-PID, 22", // §9.2.3.27: TP-PI promises one
        "0006180191F1 11101171955140 11101171957140 00 02, TP-DCS, 22",
        "0006180191F1 11101171955140 11101171957140 00 04, TP-UDL, 22",
        "0006180191F1 11101171955140 11101171957140 00 04 10 61, TP-UD, 23"
    })
    void namesFieldAndOctetOfAFault(String hex, String field, int octet) {
        assertThatThrownBy(() -> PduDecoder.decode(hex.replace(" ", "")))
                .isInstanceOfSatisfying(MalformedPdu.class, fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.octet()).as(fault.getMessage()).isEqualTo(octet);
                });
    }

    @Test
    void ignoresThePaddingOfACardsRecord() throws MalformedPdu { // TS 31.102 §4.2.25: records end in FF
        assertThat(((Deliver) PduDecoder.decode(UP_TO_LENGTH + "0AE8329BFD4697D9EC37FFFFFF"))
                        .data()
                        .text())
                .isEqualTo("hellohello");
    }

    @Test
    void readsTextBehindAHeaderItCannotUse() throws MalformedPdu { // §9.2.3.24: ignore the header, keep the text
        String header = "0300050B"; // an element of 5 octets in a header of 3
        Deliver deliver = (Deliver)
                PduDecoder.decodeTpdu("40048143 65000011101021436500".replace(" ", "") + "08" + header + "C3E231");
        assertThat(deliver.data().part()).isEmpty();
    }

    @Test
    void readsAVoiceMailIndication() throws MalformedPdu { // TS 23.038 §4: 1100 1000
        Deliver deliver = (Deliver)
                PduDecoder.decode("07913366002020F8040B913366600600F100C8318070617414800000".substring(0, 54));
        assertThat(deliver.data().messageWaiting())
                .hasValue(new MessageWaiting(MessageWaiting.Kind.VOICEMAIL, true, OptionalInt.empty(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "04, false, false, false, false", // §9.2.3.2: no more wait
        "00, true, false, false, false",
        "0C, false, true, false, false", // §9.2.3.28
        "24, false, false, true, false", // §9.2.3.4
        "84, false, false, false, true" // §9.2.3.17
    })
    void tellsTheFlagsOfATextThatCameIn(String first, boolean more, boolean loop, boolean report, boolean reply)
            throws MalformedPdu {
        Flags flags = ((Deliver) PduDecoder.decodeTpdu(first + "0481430000" + "0071801311124500" + "00")).flags();
        assertThat(flags.moreMessages()).isEqualTo(more);
        assertThat(flags.loopPrevention()).isEqualTo(loop);
        assertThat(flags.statusReport()).isEqualTo(report);
        assertThat(flags.replyPath()).isEqualTo(reply);
    }

    @ParameterizedTest
    @CsvSource({"00, 0", "40, 0", "41, 1", "47, 7", "48, 0", "FF, 0"}) // §9.2.3.9: 0100 0001 to 0100 0111
    void tellsWhichTypeOfTextIsReplaced(String octet, int type) {
        assertThat(new Protocol(Integer.parseInt(octet, 16)).replaceType().orElse(0))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "71801311124500, 2017-08-31T11:21:54Z",
        "A1801311124500, 2010-08-31T11:21:54Z", // §9.2.3.11: no digit counts as 0
        "718013111245FF, 1970-01-01T00:00:00Z", // no zone of the earth: no time
        "00000000000000, 1970-01-01T00:00:00Z", // month 00: a centre that sends none
        "FFFFFFFFFFFFFF, 1970-01-01T00:00:00Z"
    })
    void aBrokenClockCostsNobodyTheText(String scts, String time) throws MalformedPdu {
        Deliver text = (Deliver) PduDecoder.decodeReceived("00" + "040481430000" + "00" + scts + "0361F118");
        assertThat(text.sentAt()).isEqualTo(OffsetDateTime.parse(time));
        assertThat(text.isDated()).isEqualTo(!time.startsWith("1970"));
        assertThat(text.data().text()).isEqualTo("abc");
    }

    @Test
    void aReservedTypeThatCameInIsAText() throws MalformedPdu { // §9.2.3.1
        Deliver text =
                (Deliver) PduDecoder.decodeReceived("0007" + "0481430000" + "00" + "71801311124500" + "0361F118");
        assertThat(text.data().text()).isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource({
        "07 00 00 03 61F118, abc", // §9.2.3.27: protocol, coding, text
        "04 03 61F118, abc",
        "06 08 02 4F60, 你",
        "01 00, ''",
        "FF FF FF, ''", // a card's padding
        "04 10 61, ''", // cut: a remark is no reason to lose the report
        "'', ''"
    })
    void readsWhatACentreWritesBesidesAReport(String tail, String text) throws MalformedPdu {
        String hex = "061804913619111011719551401110117195714000" + tail.replace(" ", "");
        UserData remark = ((StatusReport) PduDecoder.decodeReceived("00" + hex)).data();
        assertThat(remark == null ? "" : remark.text()).isEqualTo(text);
    }

    @Test
    void countsTheOctetsBehindTheServiceCentre() throws MalformedPdu { // 3GPP TS 27.005 §3.1 <length>
        assertThat(PduDecoder.tpduLength(UP_TO_LENGTH + "0AE8329BFD4697D9EC37")).isEqualTo(28);
        assertThat(PduDecoder.tpduLength("00" + "0001")).isEqualTo(2);
    }
}
