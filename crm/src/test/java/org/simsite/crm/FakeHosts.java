package org.simsite.crm;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.Hosts;

public final class FakeHosts extends Hosts {
    public final Set<String> sites = new HashSet<>();

    @Override
    public void registerSite(String tenantId, String tenantSlug, String siteSlug) {
        sites.add(siteSlug + "--" + tenantSlug);
    }

    @Override
    public void removeSite(String tenantId, String tenantSlug, String siteSlug) {
        sites.remove(siteSlug + "--" + tenantSlug);
    }

    @Override
    public HostName tenant(String slug) {
        return new HostName(slug + ".simsite.localhost");
    }

    @Override
    public HostName site(String siteSlug, String tenantSlug) {
        return new HostName(siteSlug + "--" + tenantSlug + ".simsite.localhost");
    }

    @Override
    public URI url(HostName name) {
        return URI.create("http://" + name.value() + ":8080");
    }
}
