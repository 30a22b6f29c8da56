package org.simsite.tenancy.host;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words that may open a host name: a tenant's or a customer's. */
public final class Slugs {
    /** Site and tenant slug are joined by "--" into one DNS label of at most 63. */
    public static final int LONGEST = 30;

    /** Two would put the joint of a site host into the third and fourth place, which RFC 5891 reserves. */
    public static final int SHORTEST = 3;

    /** A hyphen in the third and fourth place cannot be: no two stand together. */
    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    /** Names with a meaning of their own to people, browsers, mail or us. */
    private static final Set<String> RESERVED = Set.of(
            "operator",
            "platform",
            "simsite",
            "www",
            "api",
            "admin",
            "administrator",
            "root",
            "console",
            "auth",
            "login",
            "signin",
            "signup",
            "sso",
            "keycloak",
            "id",
            "account",
            "accounts",
            "mail",
            "smtp",
            "imap",
            "pop",
            "mx",
            "ns",
            "ns1",
            "ns2",
            "dns",
            "ftp",
            "vpn",
            "static",
            "assets",
            "cdn",
            "img",
            "media",
            "app",
            "apps",
            "web",
            "status",
            "health",
            "metrics",
            "support",
            "help",
            "docs",
            "blog",
            "billing",
            "pay",
            "payment",
            "security",
            "abuse",
            "postmaster",
            "hostmaster",
            "webmaster",
            "noreply",
            "info",
            "test",
            "localhost",
            "local",
            "internal",
            "wpad",
            "autoconfig",
            "autodiscover",
            "isatap",
            "master");

    private Slugs() {}

    /** Lower-case letters, digits and single hyphens inside, 3 to 30 characters, a letter first. */
    public static boolean wellFormed(String slug) {
        return slug.length() >= SHORTEST
                && slug.length() <= LONGEST
                && RULE.matcher(slug).matches();
    }

    public static boolean reserved(String slug) {
        return RESERVED.contains(slug);
    }

    /** Slugs like this one, best first, for the caller to try; none if nothing can be made of it. */
    public static List<String> like(String wish) {
        String base = wish.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String stem = base.substring(0, Math.min(base.length(), LONGEST - 5)).replaceAll("-+$", "");
        if (stem.isEmpty()) return List.of();
        Stream<String> named = Stream.of(stem, stem + "-crm", stem + "-shop", "my-" + stem);
        Stream<String> numbered = IntStream.rangeClosed(2, 9).mapToObj(n -> stem + "-" + n);
        return Stream.concat(named, numbered)
                .filter(slug -> wellFormed(slug) && !reserved(slug))
                .toList();
    }
}
