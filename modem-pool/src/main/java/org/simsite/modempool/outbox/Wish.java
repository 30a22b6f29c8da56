package org.simsite.modempool.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a sender wants of our texts, if her whole text is one of the words for it: {@code STOP 12345} is not. */
public enum Wish {
    STOP,
    STOP_ALL,
    START,
    NONE;

    /** Every kind of blank, and marks that no reader sees. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private static final Map<String, Wish> WORDS = read();

    /** Full-width, small and decomposed letters are the plain capital ones, and any blanks are one. */
    public static Wish of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String word = BLANK.matcher(plain).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
        return WORDS.getOrDefault(word, NONE);
    }

    private static Map<String, Wish> read() {
        try (var in = new BufferedReader(
                new InputStreamReader(requireNonNull(Wish.class.getResourceAsStream("wishes.txt")), UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(words -> words[1], words -> valueOf(words[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
