package org.simsite.tenancy.host;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

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

    private @Nullable HostName platform;
    private @Nullable HostName operator;

    protected PublicAddress() {} // CDI

    /** @param port left out of URLs when it is the scheme's own */
    public PublicAddress(String baseDomain, String scheme, int port) {
        this.baseDomain = baseDomain;
        this.scheme = scheme;
        this.port = port;
        check();
    }

    /** A base domain that names no host, or a scheme that is not HTTP, stops the start. */
    @PostConstruct
    void check() {
        if (!scheme.equals("http") && !scheme.equals("https"))
            throw new IllegalStateException("simsite.public-scheme must be http or https, not " + scheme);
        platform = new HostName(baseDomain);
        operator = under("operator");
    }

    HostName platform() {
        return Objects.requireNonNull(platform);
    }

    HostName operator() {
        return Objects.requireNonNull(operator);
    }

    HostName under(String label) {
        return new HostName(label + "." + baseDomain);
    }

    HostName site(String siteSlug, String tenantSlug) {
        return under(siteSlug + "--" + tenantSlug);
    }

    /** Whether a name is somewhere below the base domain. */
    boolean below(HostName name) {
        return name.value().endsWith("." + baseDomain);
    }

    /** Whether a name is the base domain, or above or below it: none of these can be a tenant's own. */
    boolean near(HostName name) {
        return name.value().equals(baseDomain) || below(name) || baseDomain.endsWith("." + name.value());
    }

    /** Whether it is worth asking the registry: a domain of its own, or one label below ours, shaped like a slug or two. */
    boolean mayBeServed(HostName name) {
        if (!near(name)) return true;
        String host = name.value();
        int end = host.length() - baseDomain.length() - 1;
        if (end <= 0) return false;
        String label = host.substring(0, end);
        int joint = label.indexOf("--");
        if (joint < 0) return Slugs.wellFormed(label);
        return Slugs.wellFormed(label.substring(0, joint)) && Slugs.wellFormed(label.substring(joint + 2));
    }

    /** The root of a host, without a slash at its end: {@code http://acme.simsite.localhost:8080}. */
    URI url(HostName host) {
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return URI.create(scheme + "://" + host.value() + (usual ? "" : ":" + port));
    }
}
