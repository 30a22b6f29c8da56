package org.simsite.crm.consent;

import org.jspecify.annotations.Nullable;

/** What a visitor tells of herself, as typed. */
public record Registration(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String siteSlug,
        @Nullable String locale) {}
