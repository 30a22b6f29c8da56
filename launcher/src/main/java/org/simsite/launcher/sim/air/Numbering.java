package org.simsite.launcher.sim.air;

import org.simsite.launcher.sim.pdu.PhoneAddress;

/** How the network reads a dialled number: mainland Chinese habits, as the cards are Chinese ones. */
final class Numbering {
    private Numbering() {}

    static String canonical(PhoneAddress address) {
        String digits = address.toString();
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.matches("1[3-9][0-9]{9}") ? "+86" + digits : digits;
    }
}
