package org.simsite.modempool.modem;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Sql;

/** What is known of each modem, for all nodes and the operator. */
@ApplicationScoped
public class ModemRegister {
    private static final Duration EVENTS_KEPT = Duration.ofDays(30);

    private final Set<String> occupied = ConcurrentHashMap.newKeySet();
    private Database database;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ModemRegister() {}

    @Inject
    ModemRegister(Database database) {
        this(database, Clock.systemUTC());
    }

    public ModemRegister(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The modem of this port; a port never seen before gets a line of its own. */
    UUID find(String port) {
        return database.call(sql -> {
            sql.update(
                    "insert into pool.modem (id, port, state) values (?, ?, 'STARTING') on conflict do nothing",
                    UuidCreator.getTimeOrderedEpoch(),
                    port);
            return sql.first("select id from pool.modem where port = ?", row -> row.uuid("id"), port)
                    .orElseThrow();
        });
    }

    /** Whether the operator lets it work. */
    boolean isEnabled(UUID modem) {
        return database.call(
                sql -> sql.first("select enabled from pool.modem where id = ?", row -> row.flag("enabled"), modem)
                        .orElse(false));
    }

    /** A change of state is an event that the operator can look up later. */
    void state(UUID modem, ModemState state, @Nullable String reason) {
        database.run(sql -> {
            int changed = sql.update(
                    "update pool.modem set state = ?, reason = ? where id = ?"
                            + " and (state, coalesce(reason, '')) is distinct from (?, coalesce(?, ''))",
                    state,
                    reason,
                    modem,
                    state,
                    reason);
            if (changed > 0) {
                note(sql, modem, state, reason);
            }
        });
    }

    private void note(Sql sql, UUID modem, ModemState state, @Nullable String reason) throws SQLException {
        Instant now = clock.instant();
        sql.update("delete from pool.modem_event where modem_id = ? and at < ?", modem, now.minus(EVENTS_KEPT));
        sql.update(
                "insert into pool.modem_event (id, modem_id, at, state, reason) values (?, ?, ?, ?, ?)",
                UuidCreator.getTimeOrderedEpoch(),
                modem,
                now,
                state,
                reason);
    }

    /** The worker of this port ends. A port where never a modem was leaves nothing behind. */
    void leave(String port) {
        database.run(sql -> {
            sql.update("delete from pool.modem where port = ? and imei is null and enabled", port);
            sql.update("update pool.modem set state = 'STARTING', reason = 'not_running' where port = ?", port);
        });
    }

    /**
     * The modem at this port has told who it is. A modem known by its IMEI keeps its line under whatever name its port has
     * now; and a card is in one modem: it has left the one it was in before.
     *
     * @return the modem
     */
    UUID identify(String port, Equipment equipment, UUID sim) {
        return database.call(sql -> {
            UUID modem = new Moves(sql).bring(equipment.imei(), port);
            sql.update("update pool.modem set sim_id = null where sim_id = ? and id <> ?", sim, modem);
            sql.update(
                    "update pool.modem set imei = ?, manufacturer = ?, model = ?, firmware = ?, sim_id = ?, last_seen = ?"
                            + " where id = ?",
                    equipment.imei(),
                    equipment.manufacturer(),
                    equipment.model(),
                    equipment.firmware(),
                    sim,
                    clock.instant(),
                    modem);
            return modem;
        });
    }

    /**
     * Claims a modem for the worker of one port: some show several ports, and one that was plugged in elsewhere may still
     * be held by the worker of its old port for a moment.
     *
     * @return until closed, nobody else in this server gets it
     * @throws ModemFault if another worker has it
     */
    Bell.Place occupy(String imei) throws ModemFault {
        if (!occupied.add(imei)) {
            throw new ModemFault("served_by_another_port", "the modem " + imei + " is served by another port");
        }
        return () -> occupied.remove(imei);
    }

    void vitals(UUID modem, Vitals vitals) {
        database.run(sql -> sql.update(
                "update pool.modem set signal_dbm = ?, network = ?, last_seen = ? where id = ?",
                vitals.signalDbm(),
                vitals.network(),
                clock.instant(),
                modem));
    }
}
