package org.simsite.crm.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a new customer, as typed.
 *
 * @param siteSlug label of her virtual site; without it she has none
 * @param locale language tag she is written to in; the tenant's without it
 */
public record CustomerDraft(
        @Nullable CustomerKind kind,
        @Nullable String name,
        @Nullable List<String> phones,
        @Nullable List<String> emails,
        @Nullable String siteSlug,
        @Nullable String locale) {}
