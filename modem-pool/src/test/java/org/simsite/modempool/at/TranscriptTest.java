package org.simsite.modempool.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {
    private final Transcript transcript = new Transcript(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT+CSQ                                                   | AT+CSQ",
                "AT+CPIN=\"1234\"                                         | AT+CPIN=****",
                "AT+CPIN=\"12345678\",\"1234\"                            | AT+CPIN=****",
                "AT+CLCK=\"SC\",0,\"1234\"                                | AT+CLCK=****",
                "+CPIN: SIM PIN                                           | +CPIN: SIM PIN",
                "0011000B916407281553F80000AA0AE8329BFD4697D9EC37         | <PDU, 24 octets>",
                "T+CMGW=23 0011000B916407281553F80000AA0AE8329BFD4697     | T+CMGW=23 <PDU, 21 octets>",
                "+CCID: 89860000000000000001                              | +CCID: 89860000000000000001",
                "+CNUM: \"own\",\"+8613900000001\",145                    | +CNUM: \"own\",\"+86****01\",145"
            })
    void leavesOutWhatIsNobodysBusiness(String line, String shown) {
        transcript.add(true, line);
        assertThat(transcript.lines()).extracting(Transcript.Line::text).containsExactly(shown);
    }

    @Test
    void keepsTheLast() {
        for (int i = 0; i < 500; i++) {
            transcript.add(i % 2 == 0, "line " + i);
        }
        assertThat(transcript.lines()).hasSize(200);
        assertThat(transcript.lines().getFirst().text()).isEqualTo("line 300");
        assertThat(transcript.lines().getLast().ours()).isFalse();
    }

    @Test
    void cutsWhatHasNoEnd() {
        transcript.add(false, "~".repeat(5_000));
        assertThat(transcript.lines().getFirst().text()).hasSizeLessThan(200);
    }
}
