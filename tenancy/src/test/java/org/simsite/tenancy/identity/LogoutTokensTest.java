package org.simsite.tenancy.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.sql.Sql;

/** OpenID Connect Back-Channel Logout 1.0 §2.6, check by check. */
class LogoutTokensTest {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final KeyPair KEY = pair();
    private static final KeyPair OTHER = pair();
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final Sql sql = TestDatabase.sql();
    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final Issuers issuers = new Issuers(keycloak.url(), "a secret of at least thirty-two characters");
    private final RealmKeys keys = new RealmKeys(issuers, new Wire());
    private final LogoutTokens tokens = new LogoutTokens(issuers, keys, sql, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void publish() {
        keycloak.certs = "{\"keys\":[" + jwk("k1", KEY) + "]}";
    }

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void namesTheSessionThatEnded() {
        assertThat(tokens.take(signed(claims().build()))).hasValue(new LogoutToken("platform", "s1", "u1"));
    }

    @Test
    void isTakenOnce() {
        String token = signed(claims().build());
        assertThat(tokens.take(token)).isPresent();
        assertThat(tokens.take(token)).isEmpty();
        var otherNode = new LogoutTokens(issuers, keys, sql, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(otherNode.take(token)).as("on another node").isEmpty();
    }

    @Test
    void mayNameTheAccountOnly() {
        assertThat(tokens.take(signed(without("sid")))).hasValue(new LogoutToken("platform", "", "u1"));
        assertThat(tokens.take(signed(without("sub")))).hasValue(new LogoutToken("platform", "s1", ""));
        JsonObject neither =
                Json.createObjectBuilder(without("sid")).remove("sub").build();
        assertThat(tokens.take(signed(neither))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "iat", "jti", "events"})
    void lacksNothing(String claim) {
        assertThat(tokens.take(signed(without(claim)))).isEmpty();
    }

    @Test
    void isOfARealmOfOursByItsExactIssuer() {
        for (String issuer : new String[] {
            "https://evil.example/realms/platform",
            issuers.issuer("nosuch-ab12"),
            issuers.issuer("platform") + "/",
            issuers.issuer("../platform"),
            issuers.issuer("") + "x/platform"
        })
            assertThat(tokens.take(signed(with(claims -> claims.add("iss", issuer)))))
                    .as(issuer)
                    .isEmpty();
        assertThat(keycloak.certsAsked).as("an unknown realm asks for no key").isZero();
    }

    @Test
    void isForUsAndALogoutAndNoIdToken() {
        assertThat(tokens.take(signed(with(claims -> claims.add("aud", "account")))))
                .isEmpty();
        assertThat(tokens.take(signed(with(
                        claims -> claims.add("aud", Json.createArrayBuilder().add("account"))))))
                .isEmpty();
        assertThat(tokens.take(signed(with(claims ->
                        claims.add("aud", Json.createArrayBuilder().add("x").add("simsite-web"))))))
                .isPresent();
        assertThat(tokens.take(signed(with(claims -> claims.add("nonce", "n")))))
                .isEmpty();
        assertThat(tokens.take(signed(with(claims -> claims.addNull("nonce"))))).isEmpty();
        assertThat(tokens.take(signed(with(claims ->
                        claims.add("events", Json.createObjectBuilder().add(EVENT, "x"))))))
                .isEmpty();
        assertThat(tokens.take(signed(with(claims -> claims.add("events", EVENT)))))
                .isEmpty();
    }

    @Test
    void isOfNow() {
        long now = NOW.getEpochSecond();
        assertThat(tokens.take(signed(with(claims -> claims.add("iat", now + 61)))))
                .isEmpty();
        assertThat(tokens.take(
                        signed(with(claims -> claims.add("iat", now - 301).remove("exp")))))
                .isEmpty();
        assertThat(tokens.take(signed(with(claims -> claims.add("exp", now))))).isEmpty();
        assertThat(tokens.take(signed(with(claims -> claims.add("iat", "soon")))))
                .isEmpty();
        assertThat(tokens.take(signed(with(claims -> claims.remove("exp"))))).isPresent();
    }

    @Test
    void isSignedByTheRealmAndInNoOtherWay() throws GeneralSecurityException {
        JsonObject claims = claims().build();
        assertThat(tokens.take(sign("{\"alg\":\"RS256\",\"kid\":\"k1\"}", claims, OTHER)))
                .isEmpty();
        String good = signed(claims);
        assertThat(tokens.take(good.substring(0, good.lastIndexOf('.') + 1))).isEmpty();
        String unsigned = base64("{\"alg\":\"none\",\"kid\":\"k1\"}") + "." + base64(claims.toString()) + ".";
        assertThat(tokens.take(unsigned)).isEmpty();
        assertThat(tokens.take(hmac("{\"alg\":\"HS256\",\"kid\":\"k1\"}", claims)))
                .isEmpty();
        for (String kid : new String[] {"../../etc/passwd", "https://evil.example/jwks", "k1' or '1'='1", "k2", ""})
            assertThat(tokens.take(sign("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}", claims, KEY)))
                    .as(kid)
                    .isEmpty();
        String jku =
                "{\"alg\":\"RS256\",\"kid\":\"k2\",\"jku\":\"https://evil.example/\",\"jwk\":" + jwk("k2", OTHER) + "}";
        assertThat(tokens.take(sign(jku, claims, OTHER))).isEmpty();
        assertThat(tokens.take(good)).as("none of these has used the token up").isPresent();
    }

    @Test
    void asksForKeysAgainWhenOneIsUnknownButNotForEachForgery() {
        tokens.take(signed(claims().build()));
        for (int i = 0; i < 50; i++)
            tokens.take(sign("{\"alg\":\"RS256\",\"kid\":\"x" + i + "\"}", claims().build(), OTHER));
        assertThat(keycloak.certsAsked).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c", "..", "e30.e30.e30", "{}.{}.{}", "W10.W10.W10", "e30.e30.e30.e30"})
    void isNothingElse(String text) {
        assertThat(tokens.take(text)).isEmpty();
        assertThat(tokens.take(text.repeat(9000))).isEmpty();
    }

    private JsonObjectBuilder claims() {
        return Json.createObjectBuilder()
                .add("iss", issuers.issuer("platform"))
                .add("aud", "simsite-web")
                .add("iat", NOW.getEpochSecond())
                .add("exp", NOW.getEpochSecond() + 120)
                .add("jti", UUID.randomUUID().toString())
                .add("sub", "u1")
                .add("sid", "s1")
                .add("events", Json.createObjectBuilder().add(EVENT, JsonObject.EMPTY_JSON_OBJECT));
    }

    private JsonObject with(UnaryOperator<JsonObjectBuilder> change) {
        return change.apply(claims()).build();
    }

    private JsonObject without(String claim) {
        return with(claims -> claims.remove(claim));
    }

    private static String signed(JsonObject claims) {
        return sign("{\"alg\":\"RS256\",\"kid\":\"k1\"}", claims, KEY);
    }

    private static String sign(String header, JsonObject claims, KeyPair key) {
        try {
            String text = base64(header) + "." + base64(claims.toString());
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the public key as the secret: what RFC 8725 §2.1 warns of. */
    private static String hmac(String header, JsonObject claims) throws GeneralSecurityException {
        String text = base64(header) + "." + base64(claims.toString());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getPublic().getEncoded(), "HmacSHA256"));
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }

    private static String jwk(String kid, KeyPair pair) {
        var key = (RSAPublicKey) pair.getPublic();
        return Json.createObjectBuilder()
                .add("kid", kid)
                .add("kty", "RSA")
                .add("use", "sig")
                .add("alg", "RS256")
                .add(
                        "n",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(key.getModulus().toByteArray()))
                .add(
                        "e",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(key.getPublicExponent().toByteArray()))
                .build()
                .toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
