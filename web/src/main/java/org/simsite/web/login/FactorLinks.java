package org.simsite.web.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.Issuers;
import org.simsite.web.host.CurrentHost;

/** Where Keycloak lets the person who looks set up an app for codes or a passkey, and from where it leads her back. */
@Named
@RequestScoped
public class FactorLinks {
    @Inject
    Issuers issuers;

    @Inject
    Hosts hosts;

    @Inject
    CurrentHost host;

    public String getApp() {
        return to("CONFIGURE_TOTP");
    }

    public String getPasskey() {
        return to("webauthn-register-passwordless");
    }

    /** By way of a page that needs no sign-in: the code Keycloak adds is for nobody, and gone with the next step. */
    private String to(String action) {
        var back = hosts.url(host.get().name()) + "/look?to=/console/devices";
        return issuers.issuer(host.get().realm()) + "/protocol/openid-connect/auth?client_id=" + issuers.webClientId()
                + "&response_type=code&scope=openid&kc_action=" + action + "&redirect_uri="
                + URLEncoder.encode(back, UTF_8);
    }
}
