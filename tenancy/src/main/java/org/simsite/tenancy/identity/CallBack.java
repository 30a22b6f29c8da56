package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simsite.tenancy.host.Hosts;

/** Where Keycloak reaches us, which on an inner network need not be where the world does. */
@ApplicationScoped
public class CallBack {
    /** The path on that address, and on the operator's host, where Keycloak says that a session has ended. */
    public static final String LOGOUT = "/api/backchannel-logout";

    @Inject
    @ConfigProperty(name = "simsite.keycloak.calls-back")
    Optional<String> inner;

    @Inject
    Hosts hosts;

    protected CallBack() {} // CDI

    CallBack(String inner) {
        this.inner = Optional.of(inner);
    }

    URI logout() {
        return URI.create(root() + LOGOUT);
    }

    /** The authority that Keycloak names in its Host header, if it is an inner one. */
    public Optional<String> authority() {
        return inner.map(URI::create).map(URI::getRawAuthority);
    }

    private String root() {
        return inner.map(url -> url.replaceAll("/+$", ""))
                .orElseGet(() -> hosts.url(hosts.operator()).toString());
    }
}
