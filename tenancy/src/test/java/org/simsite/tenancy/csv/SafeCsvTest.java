package org.simsite.tenancy.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u3000=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201",
                "=HYPERLINK(\"http://evil.example\",\"look\")",
                "-2+3+cmd|' /C calc'!A0"
            })
    void aTextThatASpreadsheetWouldComputeIsMadeDead(String live) {
        assertThat(line(live)).matches("(?s)\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea", "a=b", "1-2", "name@example.org", "'", "", "中文", "1.5"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(line(text).replaceAll("^\"|\"$", "")).isEqualTo(text);
    }

    @Test
    void aNumberStaysANumberAndNothingIsEmpty() {
        assertThat(line(-5, null, 1.5)).isEqualTo("-5,,1.5");
    }

    @Test
    void quotesAndLineBreaksStayInsideTheirCell() {
        assertThat(line("say \"tea\"", "two\nlines", "a,b")).isEqualTo("\"say \"\"tea\"\"\",\"two\nlines\",\"a,b\"");
    }

    private static String line(Object... cells) {
        var out = new StringWriter();
        new SafeCsv(out).row(cells);
        assertThat(out.toString()).endsWith("\r\n");
        return out.toString().substring(0, out.toString().length() - 2);
    }
}
