package org.simsite.launcher.sim.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TpduTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Facts from the public tests of ModemManager, {@code test-sms-part-3gpp.c}. */
    @ParameterizedTest
    @CsvSource({
        "07912143658709F1040B918100551512F20000111010214365000AE8329BFD4697D9EC37, +18005551212,"
                + " 2011-01-01T12:34:56Z, hellohello",
        "07919730071111F10414D04937BD2C7797E9D3E614000811309291024061080442043504410442, InternetSMS,"
                + " 2011-03-29T19:20:04+04:00, тест"
    })
    void readsDeliveries(String pdu, String from, OffsetDateTime at, String text) throws MalformedTpdu {
        var deliver = Deliver.read(StoredPdu.parse(pdu).tpdu());
        assertThat(deliver.from()).hasToString(from);
        assertThat(deliver.at()).isEqualTo(at);
        assertThat(deliver.data().text()).isEqualTo(text);
    }

    @Test
    void writesADeliveryAsItReadIt() throws MalformedTpdu {
        String pdu = "07912143658709F1040B918100551512F20000111010214365000AE8329BFD4697D9EC37";
        var stored = StoredPdu.parse(pdu);
        assertThat(StoredPdu.of("+12345678901", Deliver.read(stored.tpdu()).write())
                        .hex())
                .isEqualTo(pdu);
    }

    @ParameterizedTest
    @CsvSource({
        "0100 0B 91 8100551512F2 00 00 0A E8329BFD4697D9EC37, +18005551212, false, hellohello",
        "3100 0B 91 8100551512F2 00 00 AA 0A E8329BFD4697D9EC37, +18005551212, true, hellohello",
        "1900 05 81 0180F6 00 08 00000000000000 04 597D7528, 10086, false, 好用",
        "4100 0B 91 8100551512F2 00 08 08 050003070201 597D, +18005551212, false, 好",
        "4100 0B 91 8100551512F2 00 00 08 050003070202 D0, +18005551212, false, h",
        "0100 05 81 0180F6 00 04 02 4142, 10086, false, AB",
        "0100 05 81 0180F6 00 F0 01 31, 10086, false, 1"
    })
    void readsSubmissions(String spaced, String to, boolean report, String text) throws MalformedTpdu {
        var submit = Submit.read(HEX.parseHex(spaced.replace(" ", "")));
        assertThat(submit.to()).hasToString(to);
        assertThat(submit.report()).isEqualTo(report);
        assertThat(submit.data().text()).isEqualTo(text);
        assertThat(Submit.read(submit.write()).data().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "050003 07 02 01, 7, 2, 1, false",
        "060804 0107 02 01, 263, 2, 1, true",
        "0A 2401 01 050003FF0303, -, 0, 0, false"
    })
    void findsThePlaceOfAPart(String header, String reference, int total, int index, boolean wide)
            throws MalformedTpdu {
        byte[] octets = HEX.parseHex(header.replace(" ", ""));
        var concat = HeaderElements.concat(octets);
        assertThat(concat)
                .isEqualTo(reference.equals("-") ? null : new Concat(Integer.parseInt(reference), total, index, wide));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "0000",
                "0100FF91",
                "01000091000000",
                "01000B918100551512F20000",
                "01000B918100551512F200000AE832",
                "01000B918100551512F20000FF",
                "01000B918100551512F2000801597D7528",
                "01000B018100551512F20000 00",
                "41000B918100551512F2000802FF00"
            })
    void refusesWhatIsNoSubmission(String hex) {
        assertThatThrownBy(() -> Submit.read(HEX.parseHex(hex.replace(" ", ""))))
                .isInstanceOf(MalformedTpdu.class)
                .hasMessageContaining("octet");
    }

    @Test
    void writesAStatusReport() {
        var submitted = OffsetDateTime.parse("2026-11-22T08:35:14+08:00");
        var report = new StatusReport(0x2A, PhoneAddress.of("+8613812345678"), submitted, submitted.plusSeconds(2), 0);
        assertThat(HEX.formatHex(report.write()))
                .isEqualTo("062A0D91683118325476F8" + "62112280534123" + "62112280536123" + "00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02T03:04:05-05:30", "2099-12-31T23:59:59+14:00", "2000-02-29T00:00:00Z"})
    void aTimeStampKeepsItsZone(String time) throws MalformedTpdu {
        var at = OffsetDateTime.parse(time);
        var deliver = new Deliver(PhoneAddress.of("Simsite"), 0, at, UserData.of(Coding.UCS2, "\uD83D", null));
        var read = Deliver.read(deliver.write());
        assertThat(read.at()).isEqualTo(at);
        assertThat(read.from()).hasToString("Simsite");
        assertThat(read.data().text()).as("half a pair is not repaired").isEqualTo("\uD83D");
    }
}
