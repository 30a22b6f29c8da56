package org.simsite.modempool.status;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.modem.ModemState;
import org.simsite.modempool.outbox.Priority;

/**
 * The state of the whole pool in numbers, which name no phone, no text and no holder.
 *
 * @param waiting texts that are queued or held
 * @param age of the text that is queued longest; zero where none is
 * @param signal in dBm, of each modem that tells
 */
public record Figures(
        Map<Priority, Integer> waiting,
        Map<Priority, Duration> age,
        Map<ModemState, Long> modems,
        Map<UUID, Integer> signal,
        int unplaced) {
    private static final String QUEUES = "select priority, count(*) as texts,"
            + " min(queued_at) filter (where state = 'QUEUED') as oldest"
            + " from pool.outbound_sms where state in ('QUEUED', 'HELD') group by priority";

    private record Modem(UUID id, ModemState state, int signal) {}

    private record Queue(Priority priority, int texts, Duration age) {}

    public static Figures read(Database database, Instant now) {
        List<Queue> queues = database.call(sql -> sql.list(QUEUES, row -> {
            Instant oldest = row.instantOrNull("oldest");
            return new Queue(
                    Priority.values()[row.number("priority")],
                    row.number("texts"),
                    oldest == null ? Duration.ZERO : Duration.between(oldest, now));
        }));
        List<Modem> modems = database.call(sql -> sql.list(
                "select id, state, coalesce(signal_dbm, 0) as dbm from pool.modem",
                row -> new Modem(row.uuid("id"), ModemState.valueOf(row.text("state")), row.number("dbm"))));
        return new Figures(
                of(queues.stream().collect(Collectors.toMap(Queue::priority, Queue::texts))),
                of(queues.stream().collect(Collectors.toMap(Queue::priority, Queue::age))),
                modems.stream().collect(Collectors.groupingBy(Modem::state, Collectors.counting())),
                modems.stream().filter(modem -> modem.signal() < 0).collect(Collectors.toMap(Modem::id, Modem::signal)),
                unplaced(database));
    }

    private static <T> Map<Priority, T> of(Map<Priority, T> some) {
        return some.isEmpty() ? Map.of() : new EnumMap<>(some);
    }

    private static int unplaced(Database database) {
        return database.call(sql -> sql.first(
                        "select count(*) as n from pool.inbound_text where state in ('ASKED', 'UNPLACED')",
                        row -> row.number("n"))
                .orElseThrow());
    }
}
