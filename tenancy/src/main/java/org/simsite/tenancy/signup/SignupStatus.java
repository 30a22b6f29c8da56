package org.simsite.tenancy.signup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the progress page and the API tell of a sign-up.
 *
 * @param host the tenant's host, known once provisioning began
 * @param url the tenant's console, once ready
 * @param detail a sentence in English; never an inner error
 */
public record SignupStatus(
        UUID id,
        SignupState state,
        @Nullable String host,
        @Nullable String url,
        String detail,
        List<SignupStep> steps) {}
