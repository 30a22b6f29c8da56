package org.simsite.modempool.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.simsite.modempool.at.Transcript;
import org.simsite.modempool.database.Database;

/**
 * What is said on a modem's line, for an operator at any node. The node at the line keeps it in its memory, and writes it
 * down only while somebody looks.
 */
@ApplicationScoped
public class Transcripts {
    public static final Duration INTERVAL = Duration.ofSeconds(1);
    /** A look that is not repeated ends. */
    private static final Duration LOOK = Duration.ofSeconds(15);

    /** @param ours whether we wrote it */
    public record Said(Instant at, boolean ours, String text) {}

    private static final String WANT = "insert into pool.modem_transcript (modem_id, wanted_until) values (?, ?)"
            + " on conflict (modem_id) do update set wanted_until = excluded.wanted_until";

    private Database database;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Transcripts() {}

    @Inject
    Transcripts(Database database) {
        this(database, Clock.systemUTC());
    }

    public Transcripts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was said last on the line of this modem, the oldest first; asked for the first time it takes a second to come. */
    public List<Said> look(UUID modem) {
        Instant now = clock.instant();
        return database.call(sql -> {
            sql.update(WANT, modem, now.plus(LOOK));
            return sql.first(
                            "select lines from pool.modem_transcript where modem_id = ?",
                            row -> row.text("lines"),
                            modem)
                    .map(Transcripts::read)
                    .orElse(List.of());
        });
    }

    /** Writes down what somebody looks at, and forgets what nobody does any more; returns whether anybody looks. */
    public boolean publish(Map<String, Transcript> byPort) {
        Instant now = clock.instant();
        return database.call(sql -> {
            sql.update("delete from pool.modem_transcript where wanted_until <= ?", now);
            List<String> wanted = sql.list(
                    "select m.port from pool.modem_transcript t join pool.modem m on m.id = t.modem_id",
                    row -> row.text("port"));
            for (String port : wanted) {
                Transcript transcript = byPort.get(port);
                if (transcript != null) {
                    sql.update(
                            "update pool.modem_transcript t set lines = ? from pool.modem m"
                                    + " where m.id = t.modem_id and m.port = ?",
                            write(transcript.lines()),
                            port);
                }
            }
            return !wanted.isEmpty();
        });
    }

    /** A line each: milliseconds, whose it is, the words. */
    private static String write(List<Transcript.Line> lines) {
        return lines.stream()
                .map(line -> line.at().toEpochMilli() + (line.ours() ? " > " : " < ") + line.text())
                .collect(Collectors.joining("\n"));
    }

    private static List<Said> read(String text) {
        return text.lines().map(Transcripts::line).toList();
    }

    private static Said line(String text) {
        String[] parts = text.split(" ", 3);
        return new Said(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1].equals(">"), parts[2]);
    }
}
