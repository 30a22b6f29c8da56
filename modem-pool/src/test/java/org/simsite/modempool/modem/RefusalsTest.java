package org.simsite.modempool.modem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.modempool.at.AtError;
import org.simsite.modempool.outbox.Verdict;

class RefusalsTest {
    @ParameterizedTest
    @CsvSource({
        "CMS, 38, LATER", // network out of order
        "CMS, 42, LATER", // congestion
        "CMS, 1, REFUSED", // unassigned number
        "CMS, 304, GARBLED", // invalid PDU
        "CMS, 305, REFUSED", // invalid parameter
        "CMS, 8, OTHER_SIM", // operator determined barring
        "CMS, 50, OTHER_SIM", // facility not subscribed
        "CMS, 313, OTHER_SIM", // SIM failure
        "CMS, 300, MODEM", // ME failure
        "CMS, 332, UNKNOWN", // network time-out
        "CMS, 600, LATER", // a vendor's own
        "CME, 10, OTHER_SIM", // SIM not inserted
        "CME, 100, MODEM", // unknown
        "CME, 30, LATER", // no network service
        "PLAIN, -1, LATER"
    })
    void readsWhatAnErrorMeansFromTheTable(AtError.Kind kind, int code, Verdict verdict) {
        assertThat(Refusals.verdict(kind, code)).isEqualTo(verdict);
    }
}
