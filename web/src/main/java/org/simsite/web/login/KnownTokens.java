package org.simsite.web.login;

import io.undertow.security.idm.Account;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiPredicate;
import org.simsite.tenancy.identity.KeycloakAway;
import org.simsite.tenancy.identity.RealmKeys;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Tokens of the API that Elytron has found good, with the account it gave to each: to read and verify one costs more
 * than the call it comes with. The very same text is good again in the same realm until it expires or the realm gives
 * up the key it was signed with. Every other text is Elytron's to judge.
 */
@ApplicationScoped
public class KnownTokens {
    record Key(String realm, String digest) {}

    /**
     * Who a token is.
     *
     * @param kid names the key it was signed with
     */
    public record Known(Account account, String mechanism, String kid, Instant expires) {}

    @Resource(lookup = "java:jboss/infinispan/cache/simsite/tokens")
    ConcurrentMap<Key, Known> kept;

    @Inject
    RealmKeys keys;

    /** Whether a realm signs with the key of this name. */
    private final BiPredicate<String, String> signs;

    private final Clock clock;

    protected KnownTokens() { // CDI
        this.signs = (realm, kid) -> keys.find(realm, kid).isPresent();
        this.clock = Clock.systemUTC();
    }

    public KnownTokens(BiPredicate<String, String> signs, Clock clock) {
        this.kept = new ConcurrentHashMap<>();
        this.signs = signs;
        this.clock = clock;
    }

    /** Nothing if the token must be judged. */
    public Optional<Known> find(String realm, String token) {
        var key = new Key(realm, Secrets.digest(token));
        var known = Optional.ofNullable(kept.get(key));
        var good = known.filter(it -> isGood(realm, it));
        if (known.isPresent() && good.isEmpty()) {
            kept.remove(key);
        }
        return good;
    }

    /** @param account what Elytron made of the token, and of no other that came with it */
    public void keep(String realm, String token, Account account, String mechanism) {
        if (account.getPrincipal() instanceof OidcPrincipal<?> principal) {
            var said = principal.getOidcSecurityContext();
            if (token.equals(said.getTokenString())) {
                var expires = Instant.ofEpochSecond(said.getToken().getExpiration());
                RealmKeys.kid(token)
                        .ifPresent(kid -> kept.put(
                                new Key(realm, Secrets.digest(token)), new Known(account, mechanism, kid, expires)));
            }
        }
    }

    private boolean isGood(String realm, Known known) {
        try {
            return clock.instant().isBefore(known.expires) && signs.test(realm, known.kid);
        } catch (KeycloakAway away) {
            return false; // the door says so
        }
    }
}
