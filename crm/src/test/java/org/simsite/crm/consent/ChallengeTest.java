package org.simsite.crm.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.crm.interaction.Channel;

class ChallengeTest {
    private static final Instant THEN = Instant.parse("2026-11-22T08:00:00Z");
    private static final CodeHash HASH = new CodeHash("a secret");
    private final Challenge challenge = new Challenge(UUID.randomUUID(), Channel.SMS, "+8613800138000", THEN);

    ChallengeTest() {
        challenge.expect("042137", HASH);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 042137, true",
        "0, 599, 042137, true",
        "0, 600, 042137, false",
        "4, 0, 042137, true",
        "5, 0, 042137, false",
        "0, 0, 42137, false",
        "0, 0, 042138, false",
        "0, 0, '', false",
    })
    void itTakesTheRightCodeForTenMinutesAndFiveTries(int wrongBefore, int seconds, String code, boolean taken) {
        for (int i = 0; i < wrongBefore; i++) challenge.answer("999999", HASH, THEN);
        assertThat(challenge.answer(code, HASH, THEN.plus(Duration.ofSeconds(seconds))))
                .isEqualTo(taken);
    }

    @Test
    void itTakesItOnce() {
        assertThat(challenge.answer("042137", HASH, THEN)).isTrue();
        assertThat(challenge.answer("042137", HASH, THEN)).isFalse();
    }

    @Test
    void aHashTellsNothingWithoutTheSecretAndTheChallenge() {
        UUID id = UUID.randomUUID();
        assertThat(HASH.of(id, "042137"))
                .hasSize(64)
                .isNotEqualTo(HASH.of(UUID.randomUUID(), "042137"))
                .isNotEqualTo(new CodeHash("another secret").of(id, "042137"));
        assertThat(HASH.matches(id, "042137", HASH.of(id, "042137"))).isTrue();
    }

    @Test
    void codesAreReadableAndDiffer() {
        var codes = new Codes();
        assertThat(codes.proof()).matches("[0-9]{6}");
        assertThat(codes.setup()).matches("[A-HJ-NP-Z2-9]{10}").isNotEqualTo(codes.setup());
    }
}
