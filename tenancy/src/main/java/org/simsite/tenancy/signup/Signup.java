package org.simsite.tenancy.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checked request for a tenant.
 *
 * @param tenant the tenant's id, once it has one
 * @param attempts of the present step
 */
record Signup(
        UUID id,
        String company,
        String slug,
        String adminName,
        String adminEmail,
        Locale locale,
        ZoneId timeZone,
        SignupState state,
        @Nullable String tenant,
        int attempts) {

    /** @throws IllegalStateException before the first step is done */
    String requireTenant() {
        if (tenant == null) throw new IllegalStateException("sign-up " + id + " has no tenant yet");
        return tenant;
    }

    Signup asRequested() {
        return new Signup(
                id, company, slug, adminName, adminEmail, locale, timeZone, SignupState.PENDING_CONFIRMATION, null, 0);
    }

    static Signup read(ResultSet row) throws SQLException {
        return new Signup(
                row.getObject("id", UUID.class),
                row.getString("company"),
                row.getString("slug"),
                row.getString("admin_name"),
                row.getString("admin_email"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("time_zone")),
                SignupState.valueOf(row.getString("state")),
                row.getString("tenant"),
                row.getInt("attempts"));
    }
}
