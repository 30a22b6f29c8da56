package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.tenant.TenantChanged;

/**
 * The keys a realm signs with, as its own address gives them (RFC 7517); asked for again when one is unknown. However
 * many want to know, one asks; the others wait a moment for its answer.
 */
@ApplicationScoped
public class RealmKeys {
    /** An unknown key makes us ask no more often than this, so that forged ones cannot keep Keycloak busy. */
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** A key that Keycloak has taken away is forgotten after this. */
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** While Keycloak is away a key is good for this long: no token signed with it lives longer. */
    private static final Duration STALE = KEPT.multipliedBy(2);

    private static final Duration MOMENT = Duration.ofSeconds(1);

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

    @Inject
    KeycloakPulse pulse;

    private final Map<String, CompletableFuture<Known>> asking = new ConcurrentHashMap<>();

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
        this.pulse = new KeycloakPulse(issuers);
    }

    /**
     * Has the key at hand that a token says it was signed with, if the realm has it and says it has written the token.
     *
     * @throws KeycloakAway if that cannot be found out now
     */
    public void prepare(String realm, String jwt) {
        SignedJwt.parse(jwt)
                .filter(token -> token.claims().get("iss") instanceof JsonString issuer
                        && issuer.getString().equals(issuers.issuer(realm)))
                .ifPresent(token -> find(realm, token.kid()));
    }

    /** Names the key that a token says it was signed with; nothing if it is no token. */
    public static Optional<String> kid(String jwt) {
        return SignedJwt.parse(jwt).map(SignedJwt::kid);
    }

    /** @throws KeycloakAway if they must be asked for and there is no answer */
    public Optional<PublicKey> find(String realm, String kid) {
        @Nullable Known now = get(realm);
        if (now == null || now.olderThan(KEPT) || (!now.keys.containsKey(kid) && now.olderThan(PAUSE)))
            now = renew(realm, now, kid);
        if (!now.keys.containsKey(kid) && pulse.isAway(realm))
            throw new KeycloakAway("Keycloak did not answer a moment ago");
        return Optional.ofNullable(now.keys.get(kid));
    }

    private Known renew(String realm, @Nullable Known old, String kid) {
        try {
            return ask(realm);
        } catch (KeycloakAway away) {
            if (old == null || !old.keys.containsKey(kid) || old.olderThan(STALE)) throw away;
            return old;
        }
    }

    private Known ask(String realm) {
        if (pulse.isAway(realm)) throw new KeycloakAway("Keycloak did not answer a moment ago");
        var mine = new CompletableFuture<Known>();
        var theirs = asking.putIfAbsent(realm, mine);
        if (theirs != null) return await(theirs);
        try {
            var fresh = new Known(fetch(realm), System.nanoTime());
            put(realm, fresh);
            mine.complete(fresh);
            return fresh;
        } catch (KeycloakAway away) {
            pulse.failed(realm);
            mine.completeExceptionally(away);
            throw away;
        } finally {
            asking.remove(realm, mine);
            mine.cancel(false); // nobody waits for what failed otherwise
        }
    }

    private static Known await(CompletableFuture<Known> theirs) {
        try {
            return theirs.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakAway("waiting for keys was interrupted", e);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            throw new KeycloakAway("somebody else asks for the keys and has none yet", e);
        }
    }

    /** A realm has its tenant's id for its name. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantChanged change) {
        synchronized (known) {
            known.remove(change.tenantId());
        }
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
        Answer answer = wire.send(HttpRequest.newBuilder(certs).GET(), KeycloakPulse.PATIENCE);
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
