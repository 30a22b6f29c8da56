package org.simsite.tenancy.signup;

import org.jspecify.annotations.Nullable;

/** What a visitor typed, unchecked. */
public record SignupForm(
        @Nullable String company,
        @Nullable String slug,
        @Nullable String adminName,
        @Nullable String adminEmail,
        @Nullable String locale,
        @Nullable String timeZone) {}
