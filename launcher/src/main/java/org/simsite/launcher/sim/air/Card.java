package org.simsite.launcher.sim.air;

import java.util.Locale;

/**
 * A simulated SIM card.
 *
 * @param number E.164 with a plus sign
 * @param iccid 20 digits, the last a Luhn digit; names the card's store on disk
 */
public record Card(String number, String imsi, String iccid) {

    /** The same number always makes the same card. */
    public static Card of(String number) {
        String tail = String.format(Locale.ROOT, "%010d", Long.parseLong(number.substring(1)) % 10_000_000_000L);
        return new Card(number, "46000" + tail, Luhn.append("898600" + "000" + tail));
    }
}
