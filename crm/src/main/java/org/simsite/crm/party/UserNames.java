package org.simsite.crm.party;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.simsite.tenancy.host.Slugs;

/** The names customers sign in with, given by us: her site's, else her name's in Latin letters, else any. */
final class UserNames {
    /** Without letters and digits that are mistaken for each other when read out or copied. */
    private static final String PLAIN = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int TRIES = 20;

    private final SecureRandom random;

    UserNames(SecureRandom random) {
        this.random = random;
    }

    /** The first that is free; after some tries of four random characters one of eight, which is. */
    String assign(CustomerProfile profile, Predicate<String> taken) {
        String stem = stem(profile);
        Stream<String> wished = stem.isEmpty() ? Stream.empty() : Stream.of(stem);
        String opening = stem.isEmpty() ? "c" : stem;
        return Stream.concat(wished, Stream.generate(() -> opening + "-" + suffix(4)))
                .limit(TRIES)
                .filter(name -> !taken.test(name))
                .findFirst()
                .orElseGet(() -> opening + "-" + suffix(8));
    }

    private static String stem(CustomerProfile profile) {
        if (profile.siteSlug() != null) return profile.siteSlug();
        String latin = profile.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String cut = latin.substring(0, Math.min(latin.length(), Slugs.LONGEST)).replaceAll("-+$", "");
        return cut.length() >= 3 && !Slugs.reserved(cut) ? cut : "";
    }

    private String suffix(int length) {
        return random.ints(length, 0, PLAIN.length())
                .mapToObj(PLAIN::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
