package org.simsite.modempool.modem;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.simsite.modempool.database.Sql;

/** Brings the line of a modem to the port where the modem is now. */
final class Moves {
    private static final String ELSEWHERE = "moving:";

    private final Sql sql;

    Moves(Sql sql) {
        this.sql = sql;
    }

    /** The modem's line, which has this port from now on. */
    UUID bring(String imei, String port) throws SQLException {
        UUID here = find("port = ?", port).orElseThrow();
        Optional<UUID> known = find("imei = ?", imei);
        if (known.isEmpty() || known.get().equals(here)) {
            return isOfAnother(here, imei) ? renew(here, port, imei) : here;
        }
        UUID modem = known.get();
        String left = sql.first("select port from pool.modem where id = ? for update", row -> row.text("port"), modem)
                .orElseThrow();
        name(here, ELSEWHERE + imei);
        name(modem, port);
        name(here, left);
        return modem;
    }

    private boolean isOfAnother(UUID line, String imei) throws SQLException {
        return find("imei is not null and id = ? and imei <> ?", line, imei).isPresent();
    }

    /** A modem never seen before stands where another stood: that one keeps its line, for it may come back elsewhere. */
    private UUID renew(UUID old, String port, String imei) throws SQLException {
        name(old, port + " (" + old + ")");
        sql.update("update pool.modem set state = 'FAILED', reason = 'replaced', sim_id = null where id = ?", old);
        return sql.first(
                        "insert into pool.modem (id, port, state, imei) values (?, ?, 'STARTING', ?) returning id",
                        row -> row.uuid("id"),
                        UuidCreator.getTimeOrderedEpoch(),
                        port,
                        imei)
                .orElseThrow();
    }

    private Optional<UUID> find(String condition, Object... values) throws SQLException {
        return sql.first(
                "select id from pool.modem where " + condition + " order by last_seen desc nulls last limit 1",
                row -> row.uuid("id"),
                values);
    }

    private void name(UUID line, String port) throws SQLException {
        sql.update("update pool.modem set port = ? where id = ?", port, line);
    }
}
