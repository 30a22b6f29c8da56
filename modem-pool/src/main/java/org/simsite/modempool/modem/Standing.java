package org.simsite.modempool.modem;

import java.time.Instant;

/**
 * What outlives a session at a port: how long its network takes, which cards rest for failing again and again, and how often
 * in a row the modem owed an answer.
 */
final class Standing {
    private final String port;
    private final SendTimes times = new SendTimes();
    private Quarantine quarantine = new Quarantine();
    private String card = "";
    private int silences;
    private Instant lastSent = Instant.EPOCH;

    Standing(String port) {
        this.port = port;
    }

    String port() {
        return port;
    }

    SendTimes times() {
        return times;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    /** A text was sent: the modem and its card are well. */
    void sent(Instant now) {
        quarantine.sent();
        silences = 0;
        lastSent = now;
    }

    boolean hasSentSince(Instant time) {
        return lastSent.isAfter(time);
    }

    /**
     * The modem did not answer. One that answers to everything but texts is no better than one that is silent, so only a text
     * sent ends the row.
     *
     * @return how often in a row, from 1
     */
    int unanswered() {
        return ++silences;
    }

    /** Whether an answer was owed and no text was sent since. */
    boolean isSuspect() {
        return silences > 0;
    }

    /** Another card begins with a clean sheet. */
    void serves(Equipment equipment) {
        String now = String.valueOf(equipment.card());
        if (!now.equals(card)) {
            card = now;
            quarantine = new Quarantine();
        }
    }
}
