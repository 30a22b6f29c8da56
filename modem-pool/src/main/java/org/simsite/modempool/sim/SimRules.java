package org.simsite.modempool.sim;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a SIM reaches best and who may use it. What a card's plan allows is here and never in the program.
 *
 * @param network name of its own network
 * @param country ISO 3166-1 alpha-2: phones of this country go over it rather than over others
 * @param reaches number prefixes of its own network, such as {@code +86139}: the longest that fits is preferred
 * @param allowed holders that may use it while it is shared; empty for all
 * @param recipientsPerDay distinct phones a day (UTC) it writes to, at least 1; absent for no limit
 */
public record SimRules(
        @Nullable String network,
        @Nullable String country,
        List<String> reaches,
        List<String> allowed,
        @Nullable Integer recipientsPerDay) {
    public static final SimRules NONE = new SimRules(null, null, List.of(), List.of(), null);

    private static final Pattern PREFIX = Pattern.compile("\\+[1-9][0-9]{0,14}");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_PREFIXES = 100;
    private static final int MOST_ALLOWED = 1_000;
    private static final int MOST_A_DAY = 1_000_000;

    /** @throws IllegalArgumentException if a value is out of range; the message begins with the field's name */
    public SimRules {
        require(network == null || (!network.isBlank() && network.length() <= LONGEST_NAME), "network");
        require(country == null || country.matches("[A-Z]{2}"), "country");
        reaches = List.copyOf(reaches);
        require(
                reaches.size() <= MOST_PREFIXES
                        && reaches.stream()
                                .allMatch(each -> PREFIX.matcher(each).matches()),
                "reaches");
        allowed = List.copyOf(allowed);
        require(allowed.size() <= MOST_ALLOWED && allowed.stream().noneMatch(String::isBlank), "allowed");
        require(
                recipientsPerDay == null || (recipientsPerDay > 0 && recipientsPerDay <= MOST_A_DAY),
                "recipientsPerDay");
    }

    private static void require(boolean good, String field) {
        if (!good) {
            throw new IllegalArgumentException(field + ": out of range");
        }
    }
}
