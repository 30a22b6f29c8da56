package org.simsite.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.signup.SignupStatus;
import org.simsite.tenancy.signup.SignupStep;

/** A sign-up on its way; {@code host} is known once provisioning began, {@code url} once it is done. */
@Schema(name = "Signup")
public record SignupJson(
        UUID id,
        String state,
        @Nullable String host,
        @Nullable String url,
        String detail,
        List<StepJson> steps) {

    @Schema(name = "SignupStep")
    public record StepJson(
            String name,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant at) {
        static StepJson of(SignupStep step) {
            return new StepJson(step.name(), Names.of(step.state()), step.startedAt(), step.at());
        }
    }

    static SignupJson of(SignupStatus status) {
        return new SignupJson(
                status.id(),
                Names.of(status.state()),
                status.host(),
                status.url(),
                status.detail(),
                status.steps().stream().map(StepJson::of).toList());
    }
}
