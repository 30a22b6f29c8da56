package org.simsite.tenancy.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A JWT in compact form, RFC 7519, signed as our realms sign: RS256 and nothing else, so that no token can choose how
 * it is looked at (RFC 8725 §3.1).
 *
 * @param kid names the key; it is only ever compared, never followed anywhere
 */
record SignedJwt(String kid, JsonObject claims, String signed, byte[] signature) {
    private static final String ALGORITHM = "RS256";

    /** Made once: {@code Json.createReader} looks through the class path for its provider, at each token. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    static Optional<SignedJwt> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) return Optional.empty();
        try {
            JsonObject header = json(parts[0]);
            if (!(header.get("alg") instanceof JsonString alg && alg.getString().equals(ALGORITHM)))
                return Optional.empty();
            if (!(header.get("kid") instanceof JsonString kid)) return Optional.empty();
            return Optional.of(
                    new SignedJwt(kid.getString(), json(parts[1]), parts[0] + "." + parts[1], octets(parts[2])));
        } catch (IllegalArgumentException | JsonException | ClassCastException malformed) {
            return Optional.empty();
        }
    }

    boolean isSignedBy(PublicKey key) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(signed.getBytes(US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    private static JsonObject json(String part) {
        try (JsonReader reader = READERS.createReader(new StringReader(new String(octets(part), UTF_8)))) {
            return reader.readObject();
        }
    }

    private static byte[] octets(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
