package org.simsite.modempool.modem;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.simsite.modempool.at.AtError;

/**
 * Lets a card rest that fails again and again, so that it neither burns texts' tries nor the patience of its network. After
 * the time one text tries it: the card is back, or rests twice as long.
 */
final class Quarantine {
    /** Failures in a row. One may be chance, or a text's own fault. */
    private static final int ROW = 5;

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    private int row;
    private Duration next = FIRST;
    private Instant until = Instant.EPOCH;
    private String reason = "";

    void failed(AtError error, Instant now) {
        if (!Refusals.isOfCard(error)) {
            return;
        }
        row++;
        if (row >= ROW) {
            until = now.plus(next);
            reason = "quarantined_" + error.errorName();
            next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        }
    }

    void sent() {
        row = 0;
        next = FIRST;
        until = Instant.EPOCH;
    }

    /** Until when nothing may be sent; empty if something may be sent now. */
    Optional<Limits.Hold> hold(Instant now) {
        return now.isBefore(until) ? Optional.of(new Limits.Hold(until, reason)) : Optional.empty();
    }
}
