package org.simsite.modempool.modem;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Database;

/** What is known of each modem, for all nodes and the operator. */
@ApplicationScoped
public class ModemRegister {
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

    void state(UUID modem, ModemState state, @Nullable String reason) {
        database.run(
                sql -> sql.update("update pool.modem set state = ?, reason = ? where id = ?", state, reason, modem));
    }

    /** A card is in one modem: it has left the one it was in before. */
    void identify(UUID modem, Equipment equipment, UUID sim) {
        database.run(sql -> {
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
        });
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
