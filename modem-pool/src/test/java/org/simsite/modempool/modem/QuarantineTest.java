package org.simsite.modempool.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.modempool.ScriptedModem;
import org.simsite.modempool.at.AtCommand;
import org.simsite.modempool.at.AtDialogue;
import org.simsite.modempool.at.AtError;
import org.simsite.modempool.at.Transcript;

class QuarantineTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Quarantine quarantine = new Quarantine();

    private static AtError error(String line) {
        try (var dialogue = new AtDialogue(
                new ScriptedModem(any -> line + "\r\n"),
                work -> new Thread(work, "reader"),
                new Transcript(Clock.systemUTC()))) {
            return catchThrowableOfType(
                    AtError.class, () -> dialogue.execute(AtCommand.set("+CMSS", 1), Duration.ofSeconds(5)));
        }
    }

    private static AtError cms(int code) {
        return error("+CMS ERROR: " + code);
    }

    private void fail(int code, int times, Instant at) {
        for (int i = 0; i < times; i++) {
            quarantine.failed(cms(code), at);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 21, 38, 69, 331, 500})
    void beginsWithTheFifthFailureOfTheCardInARow(int code) {
        fail(code, 4, NOON);
        assertThat(quarantine.hold(NOON)).isEmpty();
        fail(code, 1, NOON);
        assertThat(quarantine.hold(NOON).map(Limits.Hold::until)).contains(NOON.plusSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 28, 304, 322, 332})
    void isNotForWhatIsTheTextsOwnFault(int code) {
        fail(code, 50, NOON);
        assertThat(quarantine.hold(NOON)).isEmpty();
    }

    @Test
    void endsByItselfAndIsTwiceAsLongWhereTheCardFailsAgain() {
        fail(38, 5, NOON);
        Instant over = NOON.plusSeconds(15);
        assertThat(quarantine.hold(over)).isEmpty();
        fail(38, 1, over);
        assertThat(quarantine.hold(over).map(Limits.Hold::until)).contains(over.plusSeconds(30));
    }

    @Test
    void neverLastsLongerThanAnHour() {
        fail(38, 100, NOON);
        assertThat(quarantine.hold(NOON).map(Limits.Hold::until)).contains(NOON.plusSeconds(3_600));
    }

    @Test
    void isForgottenWithTheFirstTextThatGoesOut() {
        fail(38, 9, NOON);
        quarantine.sent();
        fail(38, 4, NOON);
        assertThat(quarantine.hold(NOON)).isEqualTo(Optional.empty());
    }
}
