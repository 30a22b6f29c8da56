package org.simsite.crm.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different: null leaves it, a list replaces the list (an address that stays keeps its proof).
 *
 * @param siteSlug an empty text takes the site away
 */
public record CustomerChange(
        @Nullable CustomerKind kind,
        @Nullable String name,
        @Nullable List<String> phones,
        @Nullable List<String> emails,
        @Nullable String siteSlug,
        @Nullable String locale) {}
