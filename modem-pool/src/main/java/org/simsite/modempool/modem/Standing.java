package org.simsite.modempool.modem;

/** What outlives a session at a port: how long its network takes, and which cards rest for failing again and again. */
final class Standing {
    private final String port;
    private final SendTimes times = new SendTimes();
    private Quarantine quarantine = new Quarantine();
    private String card = "";

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

    /** Another card begins with a clean sheet. */
    void serves(Equipment equipment) {
        String now = String.valueOf(equipment.card());
        if (!now.equals(card)) {
            card = now;
            quarantine = new Quarantine();
        }
    }
}
