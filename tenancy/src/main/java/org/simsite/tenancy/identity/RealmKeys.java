package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys a realm signs with, as its own address gives them (RFC 7517); asked for again when one is unknown. */
@ApplicationScoped
class RealmKeys {
    /** An unknown key makes us ask no more often than this, so that forged ones cannot keep Keycloak busy. */
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** A key that Keycloak has taken away is forgotten after this. */
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** Realms kept; the least lately used goes first. */
    private static final int REALMS = 1000;

    private record Known(Map<String, PublicKey> keys, long since) {
        boolean olderThan(Duration age) {
            return System.nanoTime() - since > age.toNanos();
        }
    }

    @Inject
    Issuers issuers;

    @Inject
    Wire wire;

    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REALMS;
        }
    };

    protected RealmKeys() {} // CDI

    RealmKeys(Issuers issuers, Wire wire) {
        this.issuers = issuers;
        this.wire = wire;
    }

    /** @throws KeycloakAway if they must be asked for and there is no answer */
    Optional<PublicKey> find(String realm, String kid) {
        @Nullable Known now = get(realm);
        if (now == null || now.olderThan(KEPT) || (!now.keys.containsKey(kid) && now.olderThan(PAUSE))) {
            now = new Known(fetch(realm), System.nanoTime());
            put(realm, now);
        }
        return Optional.ofNullable(now.keys.get(kid));
    }

    private @Nullable Known get(String realm) {
        synchronized (known) {
            return known.get(realm);
        }
    }

    private void put(String realm, Known keys) {
        synchronized (known) {
            known.put(realm, keys);
        }
    }

    private Map<String, PublicKey> fetch(String realm) {
        var certs = URI.create(issuers.issuer(realm) + "/protocol/openid-connect/certs");
        Answer answer = wire.send(HttpRequest.newBuilder(certs).GET());
        var keys = new HashMap<String, PublicKey>();
        if (answer.ok())
            for (JsonObject key : answer.object().getJsonArray("keys").getValuesAs(JsonObject.class))
                if (key.getString("kty", "").equals("RSA")
                        && key.getString("use", "sig").equals("sig")) keys.put(key.getString("kid"), rsa(key));
        return keys;
    }

    private static PublicKey rsa(JsonObject key) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key.getString("n")), number(key.getString("e"))));
        } catch (GeneralSecurityException e) {
            throw new KeycloakAway("a key of Keycloak cannot be read", e);
        }
    }

    private static BigInteger number(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }
}
