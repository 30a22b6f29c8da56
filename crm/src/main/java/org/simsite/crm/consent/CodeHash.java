package org.simsite.crm.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed, because a million codes are tried in no time by whoever has the bare hash: without the platform's secret a copy of
 * the database tells no code.
 */
final class CodeHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CodeHash(String secret) {
        this.key = new SecretKeySpec(("verification:" + secret).getBytes(UTF_8), ALGORITHM);
    }

    String of(UUID challenge, String code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((challenge + ":" + code).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** In the same time for every wrong code. */
    boolean matches(UUID challenge, String code, String hash) {
        return MessageDigest.isEqual(of(challenge, code).getBytes(UTF_8), hash.getBytes(UTF_8));
    }
}
