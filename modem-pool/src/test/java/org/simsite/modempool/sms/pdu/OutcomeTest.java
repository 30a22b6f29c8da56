package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3GPP TS 23.040 §9.2.3.15. */
class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "0x00, DELIVERED, true", // §9.2.3.15: 000xxxxx completed
        "0x01, FORWARDED, true",
        "0x02, REPLACED, true",
        "0x1F, DELIVERED, true", // of a service centre's own
        "0x20, TRYING, false", // 001xxxxx: still trying
        "0x30, TRYING, false",
        "0x3F, TRYING, false",
        "0x40, FAILED, true", // 010xxxxx: permanent
        "0x46, EXPIRED, true",
        "0x60, FAILED, true", // 011xxxxx: no more tries
        "0xFF, FAILED, true" // reserved
    })
    void theStatusTellsTheOutcome(String status, Outcome outcome, boolean isFinal) {
        assertThat(Outcome.of(Integer.decode(status))).isEqualTo(outcome);
        assertThat(outcome.isFinal()).isEqualTo(isFinal);
    }
}
