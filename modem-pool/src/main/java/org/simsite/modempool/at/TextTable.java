package org.simsite.modempool.at;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Tables kept as text beside the classes, so that vendor differences are data. */
final class TextTable {
    private TextTable() {}

    /** The lines of the file that are neither empty nor a remark (#). */
    static List<String> lines(String file) {
        try (var in = TextTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the archive: " + file);
            }
            return new String(in.readAllBytes(), US_ASCII)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
