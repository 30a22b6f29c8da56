package org.simsite.tenancy.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.TenantChanged;

/** The hosts of a tenant as a whole: the name below the base domain, and the domains of its own. */
@ApplicationScoped
@Transactional
public class DomainHosts {
    @Inject
    PublicAddress address;

    @Inject
    HostRegistry registry;

    @Inject
    Event<TenantChanged> changed;

    protected DomainHosts() {} // CDI

    public DomainHosts(PublicAddress address, Sql sql, Event<TenantChanged> changed) {
        this.address = address;
        this.registry = new HostRegistry(sql);
        this.changed = changed;
    }

    /** Where the tenant's pages are now, the name below the base domain first. */
    public List<HostName> homes(String tenantId, String slug) {
        List<HostName> homes = new ArrayList<>(List.of(address.under(slug)));
        homes.addAll(registry.domains(tenantId));
        return homes;
    }

    /** Gives hosts below the base domain the names of another slug; the old ones lead on for a time. */
    public void rename(String tenantId, String slug, Duration leadOn) {
        registry.rename(tenantId, slug, address.platform().value(), leadOn);
        changed.fire(new TenantChanged(tenantId));
    }

    /**
     * Serves the tenant at its domain and its sites one label below, for so long and not an instant longer.
     *
     * @return whether it is; false if another tenant is served there, or just above or below
     */
    public boolean serve(String tenantId, HostName domain, Duration lasts) {
        registry.lockDomains();
        if (overlaps(tenantId, domain) || !registry.addDomain(domain, tenantId, lasts)) return false;
        changed.fire(new TenantChanged(tenantId));
        return true;
    }

    public void withdraw(String tenantId, HostName domain) {
        if (registry.removeDomain(domain, tenantId)) changed.fire(new TenantChanged(tenantId));
    }

    /** Whoever is served there now. */
    public Optional<String> holder(HostName domain) {
        return registry.holder(domain.value());
    }

    /** Whether a name is the platform's own, or so near that it could be taken for it. */
    public boolean isPlatforms(HostName name) {
        return address.near(name);
    }

    public void forgetOver() {
        registry.forgetOver();
    }

    private boolean overlaps(String tenantId, HostName domain) {
        String parent = domain.value().substring(domain.value().indexOf('.') + 1);
        boolean above = registry.holder(parent)
                .filter(holder -> !holder.equals(tenantId))
                .isPresent();
        return above || registry.foreignBelow(domain.value(), tenantId).isPresent();
    }
}
