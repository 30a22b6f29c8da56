package org.simsite.tenancy.device;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Someone who has just signed in.
 *
 * @param username as Keycloak knows her; kept in lower case
 * @param subject Keycloak's id of her account
 * @param sid Keycloak's session; empty if it is not known
 * @param host where she signed in
 * @param browser what the browser says it is
 * @param address where she comes from
 */
public record Arrival(String username, String subject, String sid, String host, String browser, String address) {
    private static final int LONGEST_BROWSER = 300;
    private static final int LONGEST_ADDRESS = 64;

    public Arrival {
        username = username.toLowerCase(Locale.ROOT);
        requireNonNull(subject, "subject");
        requireNonNull(sid, "sid");
        requireNonNull(host, "host");
        browser = cut(browser, LONGEST_BROWSER);
        address = cut(address, LONGEST_ADDRESS);
    }

    private static String cut(String text, int longest) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
