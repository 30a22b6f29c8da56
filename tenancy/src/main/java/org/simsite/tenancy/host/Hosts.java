package org.simsite.tenancy.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.simsite.tenancy.tenant.Tenant;

/** The registry of the hosts that exist; what is not in it is refused. */
@ApplicationScoped
public class Hosts {
    public static final String PLATFORM_REALM = "platform";

    @Inject
    PublicAddress address;

    /**
     * What a host serves. Needs no transaction, no request scope and, most times, no database.
     *
     * @throws HostsBusy if it is not in the cache and too many such were asked for
     */
    public Optional<ServedHost> resolve(HostName name) {
        throw new UnsupportedOperationException();
    }

    /** Done before by the same tenant: nothing happens. */
    public void registerTenant(Tenant tenant) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.simsite.tenancy.input.Conflict if the tenant has such a site */
    public void registerSite(String tenantId, String tenantSlug, String siteSlug) {
        throw new UnsupportedOperationException();
    }

    public void removeSite(String tenantId, String tenantSlug, String siteSlug) {
        throw new UnsupportedOperationException();
    }

    public HostName platform() {
        return new HostName(address.baseDomain());
    }

    public HostName operator() {
        return new HostName("operator." + address.baseDomain());
    }

    public HostName tenant(String slug) {
        return new HostName(slug + "." + address.baseDomain());
    }

    public HostName site(String siteSlug, String tenantSlug) {
        return new HostName(siteSlug + "--" + tenantSlug + "." + address.baseDomain());
    }

    /** The root of a host, without a slash at its end: {@code http://acme.simsite.localhost:8080}. */
    public URI url(HostName name) {
        return address.url(name);
    }
}
