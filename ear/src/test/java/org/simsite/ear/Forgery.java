package org.simsite.ear;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What can be made of a good token by whoever has one, and no key: RFC 8725 §2 lists the ways. */
final class Forgery {
    private static final KeyPair OWN = pair();

    private final JsonObject header;
    private final JsonObject claims;
    private final String[] parts;
    private final Map<String, String> forged = new LinkedHashMap<>();

    private Forgery(String token) {
        parts = token.split("\\.");
        header = json(parts[0]);
        claims = json(parts[1]);
    }

    /** @param publicKey what the realm publishes, in each form that a library might take for a secret */
    static Map<String, String> of(String token, String foreignIssuer, String... publicKey) {
        var forgery = new Forgery(token);
        forgery.unsigned();
        for (var key : publicKey) forgery.signedWithThePublicKey(key);
        forgery.signedWithAKeyOfOnesOwn(foreignIssuer);
        forgery.changed(foreignIssuer);
        return forgery.forged;
    }

    private void unsigned() {
        for (var none : new String[] {"none", "None", "NONE", "nOnE", ""})
            for (var signature : new String[] {"", parts[2]})
                put("alg " + none + " " + signature.length(), header("alg", none), claims, signature);
        put("no signature", header, claims, "");
        forged.put("two parts", parts[0] + "." + parts[1]);
        forged.put("four parts", parts[0] + "." + parts[1] + "." + parts[2] + "." + parts[2]);
    }

    private void signedWithThePublicKey(String key) {
        for (var algorithm : new String[] {"HS256", "HS384", "HS512"}) {
            var head = header("alg", algorithm);
            put("hmac " + algorithm + " " + key.length(), head, claims, hmac(algorithm, key, head));
        }
    }

    private void signedWithAKeyOfOnesOwn(String foreignIssuer) {
        put("own key, realm's kid", header, claims, rsa(header, claims));
        for (var kid : new String[] {
            "../../../../../../dev/null",
            "/proc/self/environ",
            "http://127.0.0.1:1/key",
            "x' or '1'='1",
            "",
            "unknown",
            "%2e%2e%2f",
            "\u0000"
        }) {
            var head = header("kid", kid);
            put("own key, kid " + kid, head, claims, rsa(head, claims));
        }
        for (var pointer : new String[] {"jku", "x5u"}) {
            var head = header(pointer, "http://127.0.0.1:1/jwks.json");
            put("own key, " + pointer, head, claims, rsa(head, claims));
        }
        var foreign = claims("iss", foreignIssuer);
        put("own key, foreign issuer", header, foreign, rsa(header, foreign));
    }

    /** With the realm's own signature, which is no longer one. */
    private void changed(String foreignIssuer) {
        put("later exp", header, claims("exp", Long.MAX_VALUE / 1000), parts[2]);
        put("other sub", header, claims("sub", "somebody"), parts[2]);
        put("other aud", header, claims("aud", "account"), parts[2]);
        put("other iss", header, claims("iss", foreignIssuer), parts[2]);
        put("other name", header, claims("preferred_username", "admin"), parts[2]);
        forged.put("cut", parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() - 8));
        forged.put(
                "one bit",
                parts[0] + "." + parts[1] + "." + (parts[2].charAt(0) == 'A' ? 'B' : 'A') + parts[2].substring(1));
        forged.put("empty", "..");
    }

    private void put(String name, JsonObject head, JsonObject body, String signature) {
        forged.put(name, text(head) + "." + text(body) + "." + signature);
    }

    private JsonObject header(String name, String value) {
        return Json.createObjectBuilder(header).add(name, value).build();
    }

    private JsonObject claims(String name, String value) {
        return Json.createObjectBuilder(claims).add(name, value).build();
    }

    private JsonObject claims(String name, long value) {
        return Json.createObjectBuilder(claims).add(name, value).build();
    }

    private String hmac(String algorithm, String key, JsonObject head) {
        try {
            var mac = Mac.getInstance("HmacSHA" + algorithm.substring(2));
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "x"));
            return text(mac.doFinal((text(head) + "." + text(claims)).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rsa(JsonObject head, JsonObject body) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(OWN.getPrivate());
            signature.update((text(head) + "." + text(body)).getBytes(UTF_8));
            return text(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(String part) {
        try (var reader = Json.createReader(
                new StringReader(new String(Base64.getUrlDecoder().decode(part), UTF_8)))) {
            return reader.readObject();
        }
    }

    private static String text(JsonObject json) {
        return text(json.toString().getBytes(UTF_8));
    }

    private static String text(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
