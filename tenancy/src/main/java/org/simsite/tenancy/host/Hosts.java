package org.simsite.tenancy.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.tenant.Tenant;

/** The registry of the hosts that exist; what is not in it is refused. */
@ApplicationScoped
public class Hosts {
    public static final String PLATFORM_REALM = "platform";

    /** Names no cache knows that may reach the database each second on this node. */
    private static final int LOOKUPS_PER_SECOND = 500;

    LookupBudget budget = new LookupBudget(LOOKUPS_PER_SECOND, System::nanoTime);

    @Inject
    PublicAddress address;

    @Inject
    HostRegistry registry;

    @Inject
    HostCache cache;

    @Inject
    Event<HostChanged> changed;

    /**
     * What a host serves. Needs no transaction, no request scope and, most times, no database.
     *
     * @throws HostsBusy if it is not in the cache and too many such were asked for
     */
    public Optional<ServedHost> resolve(HostName name) {
        if (name.equals(platform())) return Optional.of(ours(name, HostKind.PLATFORM));
        if (name.equals(operator())) return Optional.of(ours(name, HostKind.OPERATOR));
        if (!address.mayBeTenants(name)) return Optional.empty();
        return cache.get(name.value(), this::lookUp).found();
    }

    /**
     * Done before by the same tenant: nothing happens.
     *
     * @throws Conflict if another has the name
     */
    @Transactional
    public void registerTenant(Tenant tenant) {
        HostName name = tenant(tenant.slug());
        boolean added = registry.add(name, HostKind.TENANT, tenant.id(), null);
        if (!added && !registry.belongs(name, tenant.id())) throw new Conflict("slug", "slugTaken");
        changed.fire(new HostChanged(name.value()));
    }

    /** @throws Conflict if the tenant has such a site */
    @Transactional
    public void registerSite(String tenantId, String tenantSlug, String siteSlug) {
        HostName name = site(siteSlug, tenantSlug);
        if (!registry.add(name, HostKind.SITE, tenantId, siteSlug)) throw new Conflict("siteSlug", "slugTaken");
        changed.fire(new HostChanged(name.value()));
    }

    /** Does nothing if the tenant has no such site. */
    @Transactional
    public void removeSite(String tenantId, String tenantSlug, String siteSlug) {
        HostName name = site(siteSlug, tenantSlug);
        registry.remove(name, tenantId);
        changed.fire(new HostChanged(name.value()));
    }

    public HostName platform() {
        return address.platform();
    }

    public HostName operator() {
        return address.operator();
    }

    public HostName tenant(String slug) {
        return address.under(slug);
    }

    public HostName site(String siteSlug, String tenantSlug) {
        return address.under(siteSlug + "--" + tenantSlug);
    }

    /** The root of a host, without a slash at its end: {@code http://acme.simsite.localhost:8080}. */
    public URI url(HostName name) {
        return address.url(name);
    }

    private CachedHost lookUp(String name) {
        if (!budget.take()) throw new HostsBusy();
        return new CachedHost(registry.find(name).orElse(null));
    }

    private static ServedHost ours(HostName name, HostKind kind) {
        return new ServedHost(name, kind, null, null, null, PLATFORM_REALM, false);
    }
}
