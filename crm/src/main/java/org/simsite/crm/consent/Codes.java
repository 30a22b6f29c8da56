package org.simsite.crm.consent;

import java.security.SecureRandom;

/** Secrets that people read off a screen and type. */
final class Codes {
    /** Without letters and digits that are mistaken for each other. */
    private static final String PLAIN = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int SETUP_LENGTH = 10;

    private final SecureRandom random = new SecureRandom();

    /** Six digits, the first may be 0. */
    String proof() {
        return String.format(java.util.Locale.ROOT, "%06d", random.nextInt(1_000_000));
    }

    /** For a first sign-in: 31 to the 10th is about 2 to the 49th, for one day and behind Keycloak's brute force guard. */
    String setup() {
        return random.ints(SETUP_LENGTH, 0, PLAIN.length())
                .mapToObj(PLAIN::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
