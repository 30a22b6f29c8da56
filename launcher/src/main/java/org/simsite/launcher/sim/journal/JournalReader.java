package org.simsite.launcher.sim.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plays a journal file back into a map, batch by batch. */
final class JournalReader {
    private final Path path;
    private final byte[] bytes;
    private final Map<String, String> entries;
    private final Map<String, String> batch = new LinkedHashMap<>();
    private long lines;

    JournalReader(Path path, byte[] bytes, Map<String, String> entries) {
        this.path = path;
        this.bytes = bytes;
        this.entries = entries;
    }

    /** @return octets up to the end of the last whole batch */
    int read() throws IOException {
        int committed = 0;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines++;
                if (take(new String(bytes, start, i - start, US_ASCII))) {
                    committed = i + 1;
                }
                start = i + 1;
            }
        }
        return committed;
    }

    long lines() {
        return lines;
    }

    private boolean take(String line) throws IOException {
        if (line.equals(JournalLine.COMMIT)) {
            batch.forEach(this::apply);
            batch.clear();
            return true;
        }
        int tab = line.indexOf('\t');
        try {
            if (line.startsWith("-")) {
                batch.put(JournalLine.unescape(line.substring(1)), null);
                return false;
            } else if (line.startsWith("+") && tab > 0) {
                batch.put(JournalLine.unescape(line.substring(1, tab)), JournalLine.unescape(line.substring(tab + 1)));
                return false;
            }
        } catch (IllegalArgumentException broken) {
            throw damaged(broken);
        }
        throw damaged(null);
    }

    private void apply(String key, String value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    private IOException damaged(Exception cause) {
        return new IOException(
                "line " + lines + " of " + path + " is damaged; move the file away to start with empty stores", cause);
    }
}
