package org.simsite.web.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A page as everybody gets it.
 *
 * @param tag tells its versions apart: RFC 9110 §8.8.3
 */
public record KeptPage(String type, @Nullable String language, byte[] body, String tag) {
    public static KeptPage of(String type, @Nullable String language, byte[] body) {
        return new KeptPage(type, language, body, tag(body));
    }

    private static String tag(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
