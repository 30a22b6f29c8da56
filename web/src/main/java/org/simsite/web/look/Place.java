package org.simsite.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.simsite.tenancy.brand.Brand;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;
import org.simsite.web.host.CurrentHost;

/** Where the reader is: whose name is over the door, whose time the clocks show, where the neighbours live. */
@Named
@RequestScoped
public class Place {
    @Inject
    CurrentHost current;

    @Inject
    Hosts hosts;

    @Inject
    Tenants tenants;

    private Tenant tenant;

    /** The enterprise's name; ours on the platform and the operator host, and where no host is served. */
    public String getBrand() {
        return tenant().map(Tenant::name).orElse("Simsite");
    }

    /** Address of the tenant's logo, null if it has none. */
    public String getLogo() {
        return brand().logo()
                .map(hash -> "/look/logo?v=" + Kept.shortened(hash))
                .orElse(null);
    }

    /** Address of the style sheet with the tenant's colours, null if it has chosen none. */
    public String getAccentSheet() {
        var brand = brand();
        return brand.accent()
                .flatMap(light -> brand.accentDark().map(dark -> AccentServlet.version(light, dark)))
                .map(version -> "/look/accent.css?v=" + version)
                .orElse(null);
    }

    Brand brand() {
        return tenant().map(Tenant::brand).orElseGet(Brand::new);
    }

    public boolean isPlatform() {
        return host().map(ServedHost::tenantId).isEmpty();
    }

    public String getBaseDomain() {
        return hosts.platform().value();
    }

    /** Root of the tenant's public pages, without a slash at its end. */
    public String getTenantUrl() {
        return host().filter(host -> host.tenantId() != null)
                .map(host -> hosts.url(host.home()).toString())
                .orElse("");
    }

    public String getPlatformUrl() {
        return hosts.url(hosts.platform()).toString();
    }

    /** Root of a customer's site of this tenant. */
    public String siteUrl(String siteSlug) {
        return hosts.url(hosts.siteNear(host().orElseThrow(), siteSlug)).toString();
    }

    public String siteHost(String siteSlug) {
        return hosts.siteNear(host().orElseThrow(), siteSlug).value();
    }

    /** What follows the label of a customer in the name of her site: {@code --acme.simsite.localhost}. */
    public String siteSuffix() {
        return siteHost("x").substring(1);
    }

    /** The tenant's clock; UTC on hosts that are no tenant's. */
    public ZoneId zone() {
        return tenant().map(Tenant::timeZone).orElse(ZoneOffset.UTC);
    }

    /** Of prices that name none. */
    public String currency() {
        return tenant().map(Tenant::currency).orElseThrow();
    }

    public Optional<Locale> locale() {
        return tenant().map(Tenant::locale);
    }

    public Optional<ServedHost> host() {
        return current.find();
    }

    public boolean is(HostKind kind) {
        return host().map(ServedHost::kind).filter(kind::equals).isPresent();
    }

    private Optional<Tenant> tenant() {
        if (tenant == null)
            tenant = host().map(ServedHost::tenantId).flatMap(tenants::find).orElse(null);
        return Optional.ofNullable(tenant);
    }
}
