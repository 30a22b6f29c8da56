package org.simsite.modempool.sms.gsm7;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of one kind by national language identifier, 3GPP TS 23.038 §6.2.1.2.4; the default alphabet is 0. */
final class CharTables {
    static final CharTables LOCKING = new CharTables("locking.txt");
    static final CharTables SINGLE = new CharTables("single.txt");

    private static final int ROWS = 8;

    private final Map<Integer, CharTable> byLanguage = new HashMap<>();

    private CharTables(String resource) {
        List<String> lines = lines(resource);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("[")) {
                int language = Integer.parseInt(line.substring(1, line.indexOf(']')));
                byLanguage.put(language, table(lines.subList(i + 1, i + 1 + ROWS)));
            }
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream in = CharTables.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static CharTable table(List<String> rows) {
        String[] cells = String.join(" ", rows).split(" ");
        var characters = new char[CharTable.SIZE];
        for (int septet = 0; septet < CharTable.SIZE; septet++) {
            if (!cells[septet].equals("--")) {
                characters[septet] = (char) Integer.parseInt(cells[septet], 16);
            }
        }
        return new CharTable(characters);
    }

    boolean has(int language) {
        return byLanguage.containsKey(language);
    }

    /** The table of a language; the default one where the standard has none, as for Spanish locking. */
    CharTable of(int language) {
        CharTable table = byLanguage.get(language);
        return table == null ? Objects.requireNonNull(byLanguage.get(0)) : table;
    }
}
