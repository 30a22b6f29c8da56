package org.simsite.web.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.security.idm.Account;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.identity.KeycloakAway;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

class KnownTokensTest {
    private static final Instant EXPIRES = Instant.parse("2026-11-27T12:05:00Z");
    private static final String HERS = token("hers");

    private final Set<String> signing = new HashSet<>(Set.of("acme-1 k1", "globex-1 k1"));
    private final Hand hand = new Hand();
    private final KnownTokens tokens = new KnownTokens((realm, kid) -> signing.contains(realm + " " + kid), hand);

    @Test
    void whatWasFoundGoodIsKnownAgain() {
        var account = account(HERS);
        tokens.keep("acme-1", HERS, account, "OIDC");
        assertThat(tokens.find("acme-1", HERS)).hasValueSatisfying(known -> {
            assertThat(known.account()).isSameAs(account);
            assertThat(known.mechanism()).isEqualTo("OIDC");
        });
    }

    @Test
    void noOtherTextIsAndInNoOtherRealm() {
        tokens.keep("acme-1", HERS, account(HERS), "OIDC");
        assertThat(tokens.find("acme-1", HERS + "A")).isEmpty();
        assertThat(tokens.find("acme-1", token("his"))).isEmpty();
        assertThat(tokens.find("globex-1", HERS)).isEmpty();
    }

    @Test
    void itEndsWhenItExpires() {
        tokens.keep("acme-1", HERS, account(HERS), "OIDC");
        hand.now = EXPIRES.minusMillis(1);
        assertThat(tokens.find("acme-1", HERS)).isPresent();
        hand.now = EXPIRES;
        assertThat(tokens.find("acme-1", HERS)).isEmpty();
    }

    @Test
    void itEndsWithItsKey() {
        tokens.keep("acme-1", HERS, account(HERS), "OIDC");
        signing.remove("acme-1 k1");
        assertThat(tokens.find("acme-1", HERS)).isEmpty();
        signing.add("acme-1 k1");
        assertThat(tokens.find("acme-1", HERS)).as("nor does it come back").isEmpty();
    }

    @Test
    void whatNobodyCanSayIsNotKnown() {
        var away = new KnownTokens(
                (realm, kid) -> {
                    throw new KeycloakAway("no answer");
                },
                hand);
        away.keep("acme-1", HERS, account(HERS), "OIDC");
        assertThat(away.find("acme-1", HERS)).isEmpty();
    }

    /** Such as one of two that came with the same request. */
    @Test
    void theAccountOfAnotherTokenIsNotKept() {
        tokens.keep("acme-1", HERS, account(token("his")), "OIDC");
        assertThat(tokens.find("acme-1", HERS)).isEmpty();
    }

    @Test
    void whoDidNotComeByATokenIsNotKept() {
        tokens.keep("acme-1", HERS, new Somebody(() -> "she"), "FORM");
        assertThat(tokens.find("acme-1", HERS)).isEmpty();
    }

    private static Account account(String token) {
        var claims = new JwtClaims();
        claims.setExpirationTime(NumericDate.fromSeconds(EXPIRES.getEpochSecond()));
        var said = new OidcSecurityContext(token, new AccessToken(claims), null, null);
        return new Somebody(new OidcPrincipal<>("she", said));
    }

    private static String token(String subject) {
        return part("{\"alg\":\"RS256\",\"kid\":\"k1\"}") + "." + part("{\"sub\":\"" + subject + "\"}") + ".c2ln";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private record Somebody(Principal principal) implements Account {
        @Override
        public Principal getPrincipal() {
            return principal;
        }

        @Override
        public Set<String> getRoles() {
            return Set.of();
        }
    }

    private static final class Hand extends Clock {
        private Instant now = EXPIRES.minus(Duration.ofMinutes(5));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
