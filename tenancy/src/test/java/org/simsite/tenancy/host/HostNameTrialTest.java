package org.simsite.tenancy.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A6: what a Host header can hold, made by breaking good names at random. Sampled; {@code -Dsimsite.trials=full} tries
 * them all.
 */
class HostNameTrialTest {
    private static final long SEED = 20261126;
    private static final int COUNT = "full".equals(System.getProperty("simsite.trials")) ? 1_000_000 : 100_000;

    /** Written apart from the parser: RFC 1123 §2.1 in canonical form, at least two labels, the last one no number. */
    private static final Pattern CANONICAL = Pattern.compile(
            "(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!\\d+$|0x)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final List<String> SEEDS = List.of(
            "acme.simsite.localhost",
            "alice--acme.simsite.localhost:8080",
            "simsite.localhost.",
            "xn--fiq228c.example",
            "shop.acme.example:443",
            "good@evil.example",
            "http://acme.simsite.localhost/",
            "127.0.0.1:80",
            "[::1]:8080",
            "acme.simsite.localhost,evil.example",
            "acme.simsite.localhost\r\nX-Forwarded-Host: evil.example");

    private static final List<String> PIECES = List.of(
            ".",
            "..",
            "--",
            "-",
            ":",
            ":80",
            ":99999",
            "@",
            "/",
            "\\",
            "\r",
            "\n",
            "\t",
            " ",
            "\0",
            ",",
            ";",
            "%2e",
            "xn--",
            "xn--a",
            "\u0430",
            "\u212a",
            "\u3002",
            "\u0131",
            "\u200b",
            "\uff0e",
            "A",
            "Z",
            "_",
            "*",
            "[",
            "]",
            "#",
            "?",
            "evil.example",
            "a".repeat(64),
            "0x7f",
            "\u007f",
            "\u00ad");

    private final Random random = new Random(SEED);

    @Test
    void everyHeaderIsOneCanonicalNameOrRefused() {
        int accepted = 0;
        for (int i = 0; i < COUNT; i++) {
            String header = mutant();
            try {
                HostName name = HostName.parse(header);
                accepted++;
                check(header, name.value());
            } catch (MalformedHost refused) {
                assertThat(refused.getMessage()).hasSizeLessThan(40); // nothing of the header is in it
            }
        }
        assertThat(accepted).as("the trial tries good names too").isGreaterThan(COUNT / 100);
        System.out.printf("A6: %d Host headers, seed %d: %d accepted, all canonical%n", COUNT, SEED, accepted);
    }

    /** It is the header without port, final dot and capitals: so one name has one form, and that form is itself. */
    private static void check(String header, String name) {
        if (!CANONICAL.matcher(name).matches()) throw new AssertionError("accepted " + escaped(header));
        String plain = header.replaceFirst(":\\d{1,5}$", "").replaceFirst("\\.$", "");
        boolean ascii = plain.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!ascii || !plain.toLowerCase(Locale.ROOT).equals(name))
            throw new AssertionError(escaped(header) + " became " + name);
        if (!HostName.parse(name).value().equals(name)) throw new AssertionError(name + " is not its own form");
    }

    private String mutant() {
        StringBuilder text = new StringBuilder(pick(SEEDS));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, pick(PIECES));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                case 2 -> text.insert(at, (char) random.nextInt(256));
                case 3 -> text.append(pick(PIECES));
                default -> text.insert(at, pick(SEEDS));
            }
        }
        return text.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String escaped(String header) {
        return java.util.HexFormat.of().formatHex(header.getBytes(ISO_8859_1)) + " (" + header.length() + ")";
    }
}
