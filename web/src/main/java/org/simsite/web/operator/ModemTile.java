package org.simsite.web.operator;

import org.jspecify.annotations.Nullable;
import org.simsite.modempool.modem.ModemState;
import org.simsite.modempool.status.ModemStatus;
import org.simsite.modempool.status.SimStatus;

/** A modem on the wall, with the card in it. */
public record ModemTile(ModemStatus modem, @Nullable SimStatus sim) {
    /** Bad things float to the top. */
    int urgency() {
        return switch (modem.state()) {
            case FAILED -> 0;
            case RECOVERING -> 1;
            case STARTING -> 2;
            case READY -> 3;
            case DISABLED -> 4;
        };
    }

    public String tone() {
        return switch (modem.state()) {
            case FAILED -> "bad";
            case RECOVERING, STARTING -> "warn";
            case READY -> "good";
            case DISABLED -> "off";
        };
    }

    public String icon() {
        return switch (modem.state()) {
            case FAILED -> "cross";
            case RECOVERING -> "warn";
            case STARTING -> "clock";
            case READY -> "check";
            case DISABLED -> "pause";
        };
    }

    /** 0 to 4, with the steps phones use: from -70 dBm all, below -100 dBm one. */
    public int bars() {
        if (modem.signalDbm() == null || modem.state() == ModemState.DISABLED) return 0;
        int dbm = modem.signalDbm();
        if (dbm >= -70) return 4;
        if (dbm >= -85) return 3;
        return dbm >= -100 ? 2 : 1;
    }
}
