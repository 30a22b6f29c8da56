package org.simsite.launcher.sim.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts from the public tests of oFono, {@code unit/test-sms.c}, and Gecko. */
class Alphabet7Test {
    private static final String ALL = "8080604028180E888462C168381E90886442A9582E988C06C4E9783EA09068442A994EA8946AC56A"
            + "B95EB0986C46ABD96EB89C6EC7EBF97EC0A070482C1A8FC8A472C96C3A9FD0A8744AAD5AAFD8AC76CBED7ABFE0B0784C2E9BCFE8"
            + "B47ACD6EBBDFF0B87C4EAFDBEFF8BC7ECFEFFBFF";

    private static String decode(int locking, int single, int septets, String hex) {
        return new Alphabet7(locking, single)
                .decode(Septets.unpack(HexFormat.of().parseHex(hex), septets, 0));
    }

    @Test
    void readsTheLockingTables() {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        String middle = "%&'()*+,-./0123456789:;<=>?";
        assertThat(decode(1, 0, 128, ALL))
                .isEqualTo("@£$¥€éùıòÇ\nĞğ\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ŞşßÉ !\"#¤" + middle + "İ" + letters + "ÄÖÑÜ§ç"
                        + letters.toLowerCase(java.util.Locale.ROOT) + "äöñüà");
        assertThat(decode(3, 0, 128, ALL))
                .isEqualTo("@£$¥êéúíóç\nÔô\rÁáΔ_ªÇÀ∞^\\€Ó| ÂâÊÉ !\"#º" + middle + "Í" + letters + "ÃÕÚÜ§~"
                        + letters.toLowerCase(java.util.Locale.ROOT) + "ãõ`üà");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            1, 1, 26, 1BC586B2416D529BD786B7E96D7C1BE002C8011318870E, ^{}\\[~]|ĞİŞç€ğış
            2, 2, 38, 9BC446B1A16C509BD4E6B5E16D7A1BDF06B8096E929BE7A6BA096FCA9BF4E6BDA903, ç^{}\\[~]|ÁÍÓÚá€íóú
            3, 3, 49, 84C446B160381E1BC96662D9543696CD6583D9643C1BD42675D9F0C01B9F8602CC74B75C0EE68030ECF91D, êçÔôÁáΦΓ^ΩΠΨΣΘÊ{}\\[~]|ÀÍÓÚÃÕÂ€íóúãõâ
            """)
    void readsTheSingleTables(int locking, int single, int septets, String hex, String text) {
        assertThat(decode(locking, single, septets, hex).replace("\f", "")).isEqualTo(text);
    }

    @Test
    void aHeaderNamesTheAlphabet() throws MalformedTpdu {
        byte[] tpdu =
                HexFormat.of().parseHex("00400AA890214365870000513021517400200B06250102240102C76913".substring(2));
        assertThat(Deliver.read(tpdu).data().text()).isEqualTo("GSM");
    }

    @Test
    void aLanguageWithoutATableShowsTheDefaultAlphabet() {
        assertThat(new Alphabet7(9, 9).decode(new byte[] {0, 0x1B, 0x65})).isEqualTo("@€");
    }
}
