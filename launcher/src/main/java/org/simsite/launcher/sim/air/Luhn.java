package org.simsite.launcher.sim.air;

/** The check digit of IMEI and ICCID: ISO/IEC 7812-1 annex B. */
public final class Luhn {
    private Luhn() {}

    public static String append(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
