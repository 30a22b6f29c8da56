package org.simsite.tenancy.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a realm issues its tokens, and the clients every realm has. */
@ApplicationScoped
public class Issuers {
    static final String WEB_CLIENT = "simsite-web";

    private static final int SHORTEST_SECRET = 32;

    @Inject
    Clusters clusters;

    @Inject
    @ConfigProperty(name = "simsite.secret")
    String secret;

    protected Issuers() {} // CDI

    /** Where one Keycloak has all realms. */
    public Issuers(String keycloak, String secret) {
        this.clusters = Clusters.one(new Cluster(ClusterSettings.FIRST, keycloak, "", "", Integer.MAX_VALUE));
        this.secret = secret;
        check();
    }

    /** A secret that could be guessed stops the start. */
    @PostConstruct
    void check() {
        if (secret.length() < SHORTEST_SECRET)
            throw new IllegalStateException("simsite.secret needs at least " + SHORTEST_SECRET + " characters");
    }

    /** The realm's issuer URL: {@code iss} of its tokens, and the root of its OIDC endpoints. */
    public String issuer(String realm) {
        return clusters.of(realm).url() + "/realms/" + realm;
    }

    /** The client of the pages: confidential, standard flow. */
    public String webClientId() {
        return WEB_CLIENT;
    }

    /** Derived, never stored: whoever holds the platform's secret can tell it for any realm. */
    public String webClientSecret(String realm) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal((webClientId() + ":" + realm).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** The client of people at a command line: public, device grant only (RFC 8628). */
    public String cliClientId() {
        return "simsite-cli";
    }
}
