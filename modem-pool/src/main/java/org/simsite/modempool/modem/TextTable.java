package org.simsite.modempool.modem;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Tables kept as text beside the classes, so that differences between modems are data: blanks between the columns. */
final class TextTable {
    private TextTable() {}

    /** The rows of the file that are neither empty nor a remark (#). */
    static List<List<String>> rows(String file) {
        try (var in = TextTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the archive: " + file);
            }
            return new String(in.readAllBytes(), US_ASCII)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" +")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
