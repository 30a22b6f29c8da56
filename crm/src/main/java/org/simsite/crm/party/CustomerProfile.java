package org.simsite.crm.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer, checked and in canonical form.
 *
 * @param phones E.164, no two alike
 * @param emails lower case, no two alike
 */
record CustomerProfile(
        CustomerKind kind,
        String name,
        List<String> phones,
        List<String> emails,
        @Nullable String siteSlug,
        String locale) {}
