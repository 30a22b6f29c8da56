package org.simsite.tenancy.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.sql.Sql;

/** Reads logout tokens: OpenID Connect Back-Channel Logout 1.0 §2.4 says what is in them, §2.6 what to check. */
@ApplicationScoped
public class LogoutTokens {
    private static final String PLATFORM = "platform";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    /** Longest form of a token that is looked at, characters. */
    private static final int LONGEST = 8192;
    /** How far clocks may be apart, and how old a token may be that says nothing of its end. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    @Inject
    Issuers issuers;

    @Inject
    RealmKeys keys;

    @Inject
    Sql sql;

    private final Clock clock;

    public LogoutTokens() {
        this.clock = Clock.systemUTC();
    }

    LogoutTokens(Issuers issuers, RealmKeys keys, Sql sql, Clock clock) {
        this.issuers = issuers;
        this.keys = keys;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes a token once; empty if anything about it is wrong.
     *
     * @throws KeycloakAway if the realm's keys cannot be had
     */
    public Optional<LogoutToken> take(String jwt) {
        return jwt.length() > LONGEST ? Optional.empty() : SignedJwt.parse(jwt).flatMap(this::take);
    }

    private Optional<LogoutToken> take(SignedJwt jwt) {
        String realm = realm(jwt.claims());
        if (realm.isEmpty() || !isLogout(jwt.claims()) || !isTimely(jwt.claims())) return Optional.empty();
        if (!keys.find(realm, jwt.kid()).map(jwt::isSignedBy).orElse(false)) return Optional.empty();
        String sid = text(jwt.claims(), "sid");
        String subject = text(jwt.claims(), "sub");
        if (sid.isEmpty() && subject.isEmpty()) return Optional.empty();
        return isFirst(realm, text(jwt.claims(), "jti"))
                ? Optional.of(new LogoutToken(realm, sid, subject))
                : Optional.empty();
    }

    /** The realm whose issuer wrote it, by its exact URL. */
    private String realm(JsonObject claims) {
        String issuer = text(claims, "iss");
        String realm = issuer.substring(issuer.lastIndexOf('/') + 1);
        return isOurs(realm) && issuers.issuer(realm).equals(issuer) ? realm : "";
    }

    /** Only for a realm that exists is Keycloak asked for keys. */
    private boolean isOurs(String realm) {
        return realm.equals(PLATFORM)
                || realm.matches("[a-z][a-z0-9-]{1,60}")
                        && sql.find("select 1 from tenancy.tenant where realm = ?", row -> true, realm)
                                .isPresent();
    }

    /** For us, a logout and nothing else: with a nonce it could be an ID token in disguise. */
    private boolean isLogout(JsonObject claims) {
        boolean event = claims.get("events") instanceof JsonObject events && events.get(EVENT) instanceof JsonObject;
        return event
                && isForUs(claims.get("aud"))
                && !claims.containsKey("nonce")
                && !text(claims, "jti").isEmpty();
    }

    private boolean isForUs(@Nullable JsonValue audience) {
        return audience instanceof JsonString one && one.getString().equals(issuers.webClientId())
                || audience instanceof JsonArray many
                        && many.contains(jakarta.json.Json.createValue(issuers.webClientId()));
    }

    private boolean isTimely(JsonObject claims) {
        if (!claims.containsKey("iat")) return false;
        Instant now = clock.instant();
        Instant issued = Instant.ofEpochSecond(seconds(claims, "iat", 0));
        Instant end = Instant.ofEpochSecond(
                seconds(claims, "exp", issued.plus(LONGEST_LIFE).getEpochSecond()));
        return !issued.isAfter(now.plus(SKEW)) && issued.isAfter(now.minus(LONGEST_LIFE)) && end.isAfter(now);
    }

    /** No node has seen it: kept for longer than such a token can be good. */
    private boolean isFirst(String realm, String jti) {
        if (jti.length() > 200 || !US_ASCII.newEncoder().canEncode(jti)) return false;
        sql.update("delete from tenancy.logout_token where until < clock_timestamp()");
        return sql.update(
                        "insert into tenancy.logout_token (realm, jti, until) values (?, ?, clock_timestamp() + interval '1 hour') on conflict do nothing",
                        realm,
                        jti)
                == 1;
    }

    private static long seconds(JsonObject claims, String name, long otherwise) {
        return claims.get(name) instanceof jakarta.json.JsonNumber number ? number.longValue() : otherwise;
    }

    private static String text(JsonObject claims, String name) {
        return claims.get(name) instanceof JsonString text ? text.getString() : "";
    }
}
