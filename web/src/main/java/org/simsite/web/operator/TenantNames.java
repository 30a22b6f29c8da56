package org.simsite.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** What the pool calls a holder is a tenant to the operator. */
@RequestScoped
public class TenantNames {
    @Inject
    Tenants tenants;

    private Map<String, String> names;

    /** The tenant's name; the holder as it is if it is none of ours. */
    public String of(String holder) {
        if (names == null) names = tenants.list().stream().collect(Collectors.toMap(Tenant::id, Tenant::name));
        return names.getOrDefault(holder, holder);
    }
}
