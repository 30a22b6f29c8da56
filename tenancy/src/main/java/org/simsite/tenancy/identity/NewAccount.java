package org.simsite.tenancy.identity;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who shall be able to sign in at a tenant.
 *
 * @param username unique in the tenant; stored in lower case
 * @param phone E.164
 * @param subjectRef the party this person is, in the token as claim {@code party}
 */
public record NewAccount(
        String tenantId,
        String username,
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        Locale locale,
        Role role,
        @Nullable UUID subjectRef) {
    public NewAccount {
        requireNonNull(tenantId, "tenantId");
        requireNonNull(displayName, "displayName");
        requireNonNull(locale, "locale");
        requireNonNull(role, "role");
        username = username.toLowerCase(Locale.ROOT);
    }
}
