package org.simsite.modempool.status;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.simsite.modempool.database.Row;
import org.simsite.modempool.modem.ModemState;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.sim.SimMode;
import org.simsite.modempool.sim.SimRules;
import org.simsite.modempool.sim.SimState;

/** Makes the operator's records of rows. */
final class StatusRows {
    private StatusRows() {}

    static ModemStatus modem(Row row) throws SQLException {
        return new ModemStatus(
                row.uuid("id"),
                row.text("port"),
                ModemState.valueOf(row.text("state")),
                row.textOrNull("reason"),
                row.textOrNull("imei"),
                row.textOrNull("manufacturer"),
                row.textOrNull("model"),
                row.textOrNull("firmware"),
                row.numberOrNull("signal_dbm"),
                row.textOrNull("network"),
                row.uuidOrNull("sim_id"),
                row.instantOrNull("last_seen"));
    }

    static SimStatus sim(Row row) throws SQLException {
        return new SimStatus(
                row.uuid("id"),
                row.textOrNull("iccid"),
                row.textOrNull("imsi"),
                row.textOrNull("number"),
                row.uuidOrNull("modem_id"),
                SimMode.valueOf(row.text("mode")),
                SimState.valueOf(row.text("state")),
                row.textOrNull("holder"),
                row.numberOrNull("per_minute"),
                row.numberOrNull("per_day"),
                row.number("sent_today"),
                row.number("routes"),
                rules(row),
                row.number("recipients"),
                row.number("sent_minute"),
                row.textOrNull("held"),
                row.instantOrNull("held_until"),
                row.uuidOrNull("successor_id"));
    }

    private static SimRules rules(Row row) throws SQLException {
        return new SimRules(
                row.textOrNull("network"),
                row.textOrNull("country"),
                words(row.text("reached")),
                words(row.text("allowed_holders")),
                row.numberOrNull("recipients_per_day"));
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    static RouteStatus route(Row row) throws SQLException {
        return new RouteStatus(
                row.text("phone"),
                row.uuid("sim_id"),
                row.textOrNull("number"),
                row.text("holder"),
                row.instant("since"),
                row.instant("last_used"));
    }

    static UnplacedText unplaced(Row row) throws SQLException {
        return new UnplacedText(
                row.uuid("id"),
                row.text("sender"),
                row.textOrNull("number"),
                row.text("text"),
                row.instant("sent_at"),
                row.text("state").toLowerCase(Locale.ROOT),
                row.textOrNull("reason"));
    }

    static PoolTotals totals(Row row, Map<Priority, Long> queued) throws SQLException {
        return new PoolTotals(
                Map.copyOf(queued),
                row.number("sent"),
                row.number("received"),
                row.instantOrNull("oldest"),
                row.number("overlaps"),
                row.number("unplaced"));
    }
}
