package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds for any octets and any text. */
class PduPropertiesTest {
    private static final String DELIVER = "07912143658709F1440B918100551512F20000111010214365000B05000311030298C52115";

    @Property(tries = 20_000)
    void anyOctetsAreAPduOrMalformed(@ForAll @Size(max = 200) byte[] octets) {
        assertReadsOrRefuses(HexFormat.of().formatHex(octets));
    }

    @Property(tries = 2_000)
    void anyCharactersAreAPduOrMalformed(@ForAll @StringLength(max = 60) String hex) {
        assertReadsOrRefuses(hex);
    }

    @Property(tries = 20_000)
    void aDamagedPduIsAPduOrMalformed(
            @ForAll @IntRange(max = 35) int at, @ForAll byte value, @ForAll @IntRange(max = 36) int length) {
        byte[] octets = HexFormat.of().parseHex(DELIVER);
        octets[at] = value;
        assertReadsOrRefuses(HexFormat.of().formatHex(octets, 0, length));
    }

    @Property
    void aTextComesBackFromItsPartsAsItWas(@ForAll("texts") String text, @ForAll boolean wide) throws MalformedPdu {
        var request = new SubmitRequest(
                "+8613800000001", new SubmitRequest.Text(text), 200, SubmitOptions.DEFAULT.withWideReference(wide));
        List<EncodedPdu> pdus = SubmitEncoder.encode(request);
        var read = new StringBuilder();
        for (EncodedPdu pdu : pdus) {
            assertThat(pdu.hex().length() / 2).isEqualTo(pdu.tpduLength() + 1);
            String part = ((Submit) PduDecoder.decode(pdu.hex())).data().text();
            assertThat(part).doesNotContain("\uFFFD");
            read.append(part);
        }
        assertThat(read).hasToString(text);
    }

    @Property
    void theCountIsWhatTheEncoderMakes(@ForAll("texts") String text) {
        int parts =
                SubmitEncoder.encode(new SubmitRequest("112", text, 0, false)).size();
        assertThat(TextSize.of(text).parts()).isEqualTo(text.isEmpty() ? 0 : parts);
        assertThat(TextSize.of(text).charactersLeft()).isBetween(0, 160);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> gsm =
                Arbitraries.strings().withChars("abc @£€[]{}~|\\^\n").ofMaxLength(700);
        Arbitrary<String> turkish =
                Arbitraries.strings().withChars("abcğıİşŞçö ").ofMaxLength(700);
        Arbitrary<String> hindi =
                Arbitraries.strings().withChars("अआइईउकखगघ १२३").ofMaxLength(400);
        Arbitrary<String> mixed = Arbitraries.of("a", "你", "😀", "€", "ж", "👍🏽", "é", "e\u0301")
                .list()
                .ofMaxSize(200)
                .map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(gsm, turkish, hindi, mixed);
    }

    private static void assertReadsOrRefuses(String hex) {
        try {
            Pdu pdu = PduDecoder.decode(hex);
            if (pdu instanceof Deliver deliver) {
                assertThat(deliver.data().text()).isNotNull();
                assertThat(deliver.data().messageWaiting()).isNotNull();
                assertThat(deliver.data().part()).isNotNull();
                assertThat(deliver.data().ports()).isNotNull();
            }
        } catch (MalformedPdu fault) {
            assertThat(fault.field()).isNotBlank();
            assertThat(fault.octet()).isBetween(0, Math.max(1, hex.length()));
        }
    }
}
