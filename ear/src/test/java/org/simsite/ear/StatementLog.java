package org.simsite.ear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Has PostgreSQL write down each statement that the application sends, while it is open. A statement is written before
 * it is carried out, so what led to an answer stands there when the answer comes.
 */
final class StatementLog implements AutoCloseable {
    private static final Pattern ENTRY =
            Pattern.compile("(?ms)^\\d{4}-\\S+ \\S+ \\S+ \\[(\\d+)] (\\S+@\\S+ )?(LOG|DETAIL):  (.*?)(?=^\\d{4}-|\\z)");

    /** Of one connection: a transaction, or one statement without. */
    private static final class Work {
        private final List<String> said = new ArrayList<>();
        private boolean meant;

        private boolean isOver() {
            return !said.getFirst().equals("BEGIN") || said.getLast().matches("COMMIT|ROLLBACK");
        }
    }

    private final Path file = EmbeddedSystem.get().data().file("log/postgresql.log");

    StatementLog() {
        set("alter system set log_statement = 'all'");
    }

    long now() throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            return log.length();
        }
    }

    /** The transactions since then that were given one of these words, statement by statement: not what others do. */
    List<String> since(long mark, String... words) throws IOException {
        List<Work> all = new ArrayList<>();
        Map<String, Work> current = new HashMap<>();
        var entries = ENTRY.matcher(textSince(mark));
        while (entries.find()) {
            var work = current.get(entries.group(1));
            var text = entries.group(4).strip();
            if (entries.group(3).equals("DETAIL")) {
                if (work != null) work.meant |= List.of(words).stream().anyMatch(text::contains);
                continue;
            }
            if (work == null || work.isOver()) {
                work = new Work();
                all.add(work);
                current.put(entries.group(1), work);
            }
            work.said.add(text.replaceFirst("^(execute [^:]*|statement): ", ""));
        }
        return all.stream()
                .filter(work -> work.meant)
                .flatMap(work -> work.said.stream())
                .toList();
    }

    /** One character an octet. */
    private String textSince(long mark) throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var octets = new byte[Math.toIntExact(log.length() - mark)];
            log.seek(mark);
            log.readFully(octets);
            return new String(octets, ISO_8859_1);
        }
    }

    private static void set(String change) {
        try (var connection = EmbeddedSystem.get().database().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(change);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(change, e);
        }
    }

    @Override
    public void close() {
        set("alter system reset log_statement");
    }
}
