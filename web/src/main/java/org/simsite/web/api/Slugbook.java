package org.simsite.web.api;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** Tells the slugs of tenants, who are nameless holders to the pool. */
final class Slugbook {
    private final Map<String, String> slugs;

    Slugbook(Tenants tenants) {
        this.slugs = tenants.list().stream().collect(Collectors.toMap(Tenant::id, Tenant::slug));
    }

    /** A holder that is no tenant any more keeps its own name. */
    @Nullable
    String of(@Nullable String holder) {
        return holder == null ? null : slugs.getOrDefault(holder, holder);
    }
}
