package org.simsite.tenancy.signup;

import java.util.Locale;

/** The steps of provisioning, in their order. */
enum StepName {
    TENANT,
    HOSTS,
    REALM,
    ADMINISTRATOR,
    DEFAULTS,
    MAIL;

    /** As pages and the database know it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
