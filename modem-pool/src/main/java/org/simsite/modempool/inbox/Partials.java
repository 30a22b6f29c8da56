package org.simsite.modempool.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.sms.pdu.Part;

/** Long texts some of whose parts did not come. */
final class Partials {
    private record Group(UUID sim, String sender, Part any, Instant at) {}

    private Partials() {}

    /** Makes texts of the parts that waited longer than this for the others. */
    static int place(Sql sql, Instant now, Duration patience) throws SQLException {
        List<Group> groups = sql.list(
                "select sim_id, sender, part_reference, part_total, part_wide, min(scts) as at"
                        + " from pool.inbound_sms"
                        + " where text_id is null and part_total is not null"
                        + " group by sim_id, sender, part_reference, part_total, part_wide having max(received_at) < ?"
                        + " order by sim_id, sender", // one order of locks on every node
                row -> new Group(
                        row.uuid("sim_id"),
                        row.text("sender"),
                        new Part(row.number("part_reference"), row.number("part_total"), 1, row.flag("part_wide")),
                        row.instant("at")),
                now.minus(patience));
        for (Group group : groups) {
            new Assembly(sql, group.sim(), now).placePartial(group.sender(), group.any(), group.at());
        }
        return groups.size();
    }
}
