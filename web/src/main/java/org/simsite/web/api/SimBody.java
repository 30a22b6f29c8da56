package org.simsite.web.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.sim.SimRules;
import org.simsite.modempool.sim.SimState;
import org.simsite.tenancy.input.InvalidInput;

/** What is to be different about a SIM card. An empty text or list takes away what was there, a limit of 0 the limit. */
@Schema(name = "SimChange")
public record SimBody(
        @Schema(enumeration = {"active", "draining", "blocked"}) @Nullable
        String state,

        @Nullable String number,
        @Nullable Integer perMinute,
        @Nullable Integer perDay,

        @Schema(description = "distinct phones a day") @Nullable
        Integer recipientsPerDay,

        @Nullable String network,

        @Schema(description = "ISO 3166-1 alpha-2") @Nullable
        String country,

        @Schema(description = "number prefixes of its own network, such as +86139") @Nullable
        List<String> reaches,

        @Schema(description = "slugs; while it is shared only these tenants use it") @Nullable
        List<String> tenants) {

    /** @throws InvalidInput if it changes nothing: a misspelt wish should not look fulfilled */
    void check() {
        if (!changesUse() && !changesRules()) {
            throw new InvalidInput("state", "required");
        }
    }

    boolean changesUse() {
        return Stream.of(state, number, perMinute, perDay).anyMatch(Objects::nonNull);
    }

    boolean changesRules() {
        return Stream.of(recipientsPerDay, network, country, reaches, tenants).anyMatch(Objects::nonNull);
    }

    SimChange change() {
        return new SimChange(Names.parse(SimState.class, "state", state), number, perMinute, perDay);
    }

    /** @param now what stays where nothing is said */
    SimRules rules(SimRules now, List<String> allowed) {
        return new SimRules(
                network == null ? now.network() : emptied(network),
                country == null ? now.country() : emptied(country),
                reaches == null ? now.reaches() : Objects.requireNonNull(Bodies.full("reaches", reaches)),
                allowed,
                recipientsPerDay == null ? now.recipientsPerDay() : limit(recipientsPerDay));
    }

    private static @Nullable String emptied(String value) {
        return value.isBlank() ? null : value.strip();
    }

    private static @Nullable Integer limit(int value) {
        return value == 0 ? null : Integer.valueOf(value);
    }
}
