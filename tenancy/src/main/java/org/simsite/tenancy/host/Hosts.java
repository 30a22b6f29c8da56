package org.simsite.tenancy.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.tenant.Tenant;

/** The registry of the hosts that exist; what is not in it is refused. */
@ApplicationScoped
public class Hosts {
    public static final String PLATFORM_REALM = "platform";

    @Inject
    PublicAddress address;

    @Inject
    HostRegistry registry;

    @Inject
    HostCache cache;

    @Inject
    HostLookup lookup;

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
        if (!address.mayBeServed(name)) return Optional.empty();
        return cache.get(name.value(), lookup::find);
    }

    /** Whose a host is, if the cache says so: for whoever must not wait. */
    public Optional<String> knownTenant(HostName name) {
        return cache.peek(name.value()).map(ServedHost::tenantId);
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

    /**
     * Under the slug the tenant has when the transaction ends, whatever the caller read before.
     *
     * @throws Conflict if the tenant has such a site
     */
    @Transactional
    public void registerSite(String tenantId, String tenantSlug, String siteSlug) {
        HostName name = site(siteSlug, registry.slug(tenantId));
        if (!registry.add(name, HostKind.SITE, tenantId, siteSlug)) throw new Conflict("siteSlug", "slugTaken");
        forgetSite(tenantId, name, siteSlug);
    }

    /** Does nothing if the tenant has no such site. */
    @Transactional
    public void removeSite(String tenantId, String tenantSlug, String siteSlug) {
        HostName name = site(siteSlug, registry.slug(tenantId));
        registry.removeSite(tenantId, siteSlug);
        forgetSite(tenantId, name, siteSlug);
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
        return address.site(siteSlug, tenantSlug);
    }

    /** A site of the tenant under the same domain as this host: beside it, or one label below the tenant's own. */
    public HostName siteNear(ServedHost host, String siteSlug) {
        return address.below(host.home())
                ? site(siteSlug, Objects.requireNonNull(host.tenantSlug()))
                : new HostName(siteSlug + "." + host.home());
    }

    /** The root of a host, without a slash at its end: {@code http://acme.simsite.localhost:8080}. */
    public URI url(HostName name) {
        return address.url(name);
    }

    private void forgetSite(String tenantId, HostName name, String siteSlug) {
        changed.fire(new HostChanged(name.value()));
        for (HostName domain : registry.domains(tenantId)) changed.fire(new HostChanged(siteSlug + "." + domain));
    }

    private static ServedHost ours(HostName name, HostKind kind) {
        return new ServedHost(name, kind, null, null, null, PLATFORM_REALM, false);
    }
}
