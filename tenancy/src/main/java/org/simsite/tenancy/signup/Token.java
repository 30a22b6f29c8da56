package org.simsite.tenancy.signup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret in a confirmation link: 256 random bits, of which only the digest is kept. */
record Token(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token make() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] digest() {
        return digest(value);
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
