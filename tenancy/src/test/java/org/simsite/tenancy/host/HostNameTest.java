package org.simsite.tenancy.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
    @ParameterizedTest
    @CsvSource({
        "acme.simsite.localhost,              acme.simsite.localhost",
        "acme.simsite.localhost:8080,         acme.simsite.localhost",
        "acme.simsite.localhost.,             acme.simsite.localhost",
        "acme.simsite.localhost.:8080,        acme.simsite.localhost",
        "ACME.SimSite.LocalHost,              acme.simsite.localhost",
        "acme.simsite.localhost:0,            acme.simsite.localhost",
        "acme.simsite.localhost:65535,        acme.simsite.localhost",
        "liwei--acme.simsite.localhost,       liwei--acme.simsite.localhost",
        "a.b.c.d.e.f.simsite.localhost,       a.b.c.d.e.f.simsite.localhost",
        "4gas.example,                        4gas.example",
        "xn--fiq228c.example,                 xn--fiq228c.example",
        "XN--FIQ228C.example,                 xn--fiq228c.example",
        "acme.xn--fiqs8s,                     acme.xn--fiqs8s"
    })
    void hasOneCanonicalForm(String header, String canonical) {
        assertThat(HostName.parse(header).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "localhost",
                "acme",
                "acme.",
                ".simsite.localhost",
                "acme..simsite.localhost",
                "acme.simsite.localhost..",
                "acme.simsite.localhost:",
                "acme.simsite.localhost:x",
                "acme.simsite.localhost:-1",
                "acme.simsite.localhost:+80",
                "acme.simsite.localhost:65536",
                "acme.simsite.localhost:080808",
                "acme.simsite.localhost:80:80",
                "acme.simsite.localhost:80.",
                "acme.simsite.localhost:8\u0660",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.0.0.1",
                "acme.0x7f000001",
                "1.2.3.4.",
                "[::1]",
                "[::1]:8080",
                "::1",
                "good@evil.example",
                "good:pw@evil.example",
                "evil.example/acme.simsite.localhost",
                "evil.example#acme.simsite.localhost",
                "evil.example?acme.simsite.localhost",
                "evil.example\\acme.simsite.localhost",
                "acme.simsite.localhost\r",
                "acme.simsite.localhost\r\nX-Evil: 1",
                "acme.simsite.localhost\n",
                "acme.simsite.localhost\t",
                " acme.simsite.localhost",
                "acme.simsite.localhost ",
                "acme .simsite.localhost",
                "acme.simsite.localhost,evil.example",
                "acme.simsite.localhost\u0000",
                "acme%2esimsite.localhost",
                "a_b.simsite.localhost",
                "*.simsite.localhost",
                "-acme.simsite.localhost",
                "acme-.simsite.localhost",
                "\u0430cme.simsite.localhost", // Cyrillic a
                "\u212Aiosk.simsite.localhost", // Kelvin sign folds to k
                "acme\u3002simsite.localhost", // ideographic full stop
                "acme.simsite.loc\u017Flhost", // long s
                "中国.example",
                "li--acme.simsite.localhost", // "--" in the third and fourth place
                "ab--.simsite.localhost",
                "ww--w.simsite.localhost",
                "xn--.simsite.localhost",
                "xn--a.simsite.localhost",
                "xn--acme-.simsite.localhost",
                "xn--acme.simsite.localhost", // decodes to nothing that encodes to it
                "xn--ls8h=.example"
            })
    void refusesWhatNamesNoHost(String header) {
        assertThatThrownBy(() -> HostName.parse(header)).isInstanceOf(MalformedHost.class);
    }

    @ParameterizedTest
    @CsvSource({"63, 1, true", "64, 1, false", "62, 4, true", "63, 4, false", "63, 5, false"})
    void keepsTheLengthsOfDns(int label, int labels, boolean fits) {
        String header = ("a".repeat(label) + ".").repeat(labels) + "z";
        if (fits) assertThat(HostName.parse(header).value()).isEqualTo(header);
        else assertThatThrownBy(() -> HostName.parse(header)).isInstanceOf(MalformedHost.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>.simsite.localhost", "evil.example\r\nSet-Cookie: a=b"})
    void reflectsNothingOfWhatItRefuses(String header) {
        assertThatThrownBy(() -> HostName.parse(header))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("script", "evil"));
    }

    @Property(tries = 2000)
    void anyTextIsACanonicalNameOrRefused(
            @ForAll
                    @Chars({'.', '-', ':', '@', 'x', 'n', 'A', '\r', '\u212A', '\u0130'})
                    @CharRange(from = 'a', to = 'f')
                    @CharRange(from = '0', to = '9')
                    @StringLength(max = 40)
                    String header) {
        HostName name;
        try {
            name = HostName.parse(header);
        } catch (MalformedHost e) {
            return;
        }
        assertThat(name.value()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
        assertThat(HostName.parse(name.value())).isEqualTo(name);
        assertThat(header.toLowerCase(java.util.Locale.ROOT)).startsWith(name.value());
    }
}
