package org.simsite.web.api;

import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.sim.SimState;
import org.simsite.tenancy.input.InvalidInput;

/** What is to be different about a SIM card. */
@Schema(name = "SimChange")
public record SimBody(
        @Schema(enumeration = {"active", "draining", "blocked"}) @Nullable
        String state,

        @Nullable String number,
        @Nullable Integer perMinute,
        @Nullable Integer perDay) {

    /** @throws InvalidInput if it changes nothing: a misspelt wish should not look fulfilled */
    SimChange change() {
        if (Stream.of(state, number, perMinute, perDay).allMatch(Objects::isNull)) {
            throw new InvalidInput("state", "required");
        }
        return new SimChange(Names.parse(SimState.class, "state", state), number, perMinute, perDay);
    }
}
