package org.simsite.crm.party;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words a customer is found by. What is typed is looked up as the beginning of such a word, so a name goes in from each
 * of its words on, and a Chinese name, which has no blanks, from each of its characters on.
 */
final class Terms {
    private static final int MOST = 60;
    private static final int LONGEST = 100;
    private static final int LAST_DIGITS = 4;

    private Terms() {}

    static Set<String> of(String username, CustomerProfile profile) {
        var terms = new LinkedHashSet<String>();
        terms.add(fold(username));
        if (profile.siteSlug() != null) terms.add(fold(profile.siteSlug()));
        profile.phones().forEach(phone -> terms.addAll(ofPhone(phone)));
        profile.emails().forEach(email -> terms.add(fold(email)));
        fromEachWord(fold(profile.name())).forEach(terms::add);
        return terms.stream()
                .filter(term -> !term.isEmpty())
                .limit(MOST)
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** NFKC, lower case, single blanks; a phone number loses its blanks and dashes. */
    static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        if (folded.matches("\\+?[0-9][0-9 ()-]*")) folded = folded.replaceAll("[ ()-]", "");
        int end = folded.codePointCount(0, folded.length()) > LONGEST
                ? folded.offsetByCodePoints(0, LONGEST)
                : folded.length();
        return folded.substring(0, end);
    }

    /** As dialled abroad, without the plus, from each place where a national number may begin, and the last four digits. */
    private static List<String> ofPhone(String e164) {
        String digits = e164.substring(1);
        return Stream.of(e164, digits, cut(digits, 1), cut(digits, 2), cut(digits, 3), last(digits))
                .toList();
    }

    private static String cut(String digits, int countryCode) {
        return digits.substring(Math.min(countryCode, digits.length()));
    }

    private static String last(String digits) {
        return digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
    }

    private static Stream<String> fromEachWord(String name) {
        return Stream.iterate(0, at -> at < name.length(), at -> name.offsetByCodePoints(at, 1))
                .filter(at -> at == 0 || opensWord(name, at))
                .map(name::substring);
    }

    private static boolean opensWord(String name, int at) {
        int c = name.codePointAt(at);
        if (!Character.isLetterOrDigit(c)) return false;
        int before = name.codePointBefore(at);
        return Character.isIdeographic(c) || Character.isIdeographic(before) || !Character.isLetterOrDigit(before);
    }
}
