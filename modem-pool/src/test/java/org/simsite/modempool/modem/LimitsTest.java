package org.simsite.modempool.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.modem.Limits.Hold;
import org.simsite.modempool.sim.Sim;
import org.simsite.modempool.sim.SimState;

class LimitsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Sim sim(Integer perMinute, Integer perDay) {
        return new Sim(UUID.randomUUID(), null, SimState.ACTIVE, perMinute, perDay);
    }

    @Test
    void holdsNothingWithoutALimit() {
        var limits = new Limits(List.of(), NOON);
        for (int i = 0; i < 1_000; i++) {
            limits.count(NOON);
        }
        assertThat(limits.hold(sim(null, null), NOON)).isEmpty();
    }

    @Test
    void holdsUntilTheOldestSendOfTheMinuteIsAMinuteOld() {
        var limits = new Limits(List.of(), NOON);
        limits.count(NOON);
        limits.count(NOON.plusSeconds(20));
        Sim card = sim(2, null);
        Instant full = NOON.plus(Duration.ofMinutes(1));
        assertThat(limits.hold(card, NOON.plusSeconds(30))).contains(new Hold(full, "per_minute"));
        assertThat(limits.hold(card, full)).isEmpty();
    }

    @Test
    void holdsUntilMidnightWhenTheDayIsUsedUp() {
        var limits = new Limits(List.of(NOON, NOON.plusSeconds(1)), NOON.plusSeconds(2));
        Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
        assertThat(limits.hold(sim(null, 2), NOON.plusSeconds(3))).contains(new Hold(midnight, "per_day"));
        assertThat(limits.hold(sim(null, 2), midnight)).isEmpty();
    }

    @Test
    void remembersAcrossARestartWhatCountsStill() {
        assertThat(Limits.memory(NOON)).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(Limits.memory(Instant.parse("2026-11-22T00:00:10Z")))
                .isEqualTo(Instant.parse("2026-11-21T23:59:10Z"));
    }

    @Test
    void doesNotCountYesterdaysSendsOfTheLastMinuteForToday() {
        Instant early = Instant.parse("2026-11-22T00:00:10Z");
        var limits = new Limits(List.of(early.minusSeconds(20)), early);
        assertThat(limits.hold(sim(null, 1), early)).isEqualTo(Optional.empty());
        assertThat(limits.hold(sim(1, null), early)).isPresent();
    }
}
