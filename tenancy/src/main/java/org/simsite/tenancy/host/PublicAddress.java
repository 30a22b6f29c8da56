package org.simsite.tenancy.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the platform is reached from outside: the base domain, and scheme and port of every URL we write. */
@ApplicationScoped
public class PublicAddress {
    @Inject
    @ConfigProperty(name = "simsite.base-domain", defaultValue = "simsite.localhost")
    String baseDomain;

    @Inject
    @ConfigProperty(name = "simsite.public-scheme", defaultValue = "http")
    String scheme;

    @Inject
    @ConfigProperty(name = "simsite.public-port", defaultValue = "8080")
    int port;

    protected PublicAddress() {} // CDI

    /** @param port left out of URLs when it is the scheme's own */
    public PublicAddress(String baseDomain, String scheme, int port) {
        this.baseDomain = new HostName(baseDomain).value();
        this.scheme = scheme;
        this.port = port;
    }

    String baseDomain() {
        return baseDomain;
    }

    /** The root of a host, without a slash at its end: {@code http://acme.simsite.localhost:8080}. */
    URI url(HostName host) {
        boolean usual = port == ("https".equals(scheme) ? 443 : 80);
        return URI.create(scheme + "://" + host.value() + (usual ? "" : ":" + port));
    }
}
