package org.simsite.modempool.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.simsite.modempool.database.Sql;

/** Texts whose senders were asked which holder they mean. */
final class Questions {
    private Questions() {}

    /** The texts of this sender over this SIM, of that time or later, that wait for the answer, the oldest first. */
    static List<WaitingText> open(Sql sql, WaitingText answer, Instant since) throws SQLException {
        return sql.list(
                "select id, text, sent_at, attempts from pool.inbound_text"
                        + " where sim_id = ? and sender = ? and state = 'ASKED' and received_at > ?"
                        + " order by id for update",
                row -> new WaitingText(
                        answer.sim(),
                        new InboundText(
                                row.uuid("id"),
                                answer.sender(),
                                answer.content().simNumber(),
                                row.text("text"),
                                row.instant("sent_at")),
                        row.number("attempts"),
                        null),
                answer.sim(),
                answer.sender(),
                since);
    }

    /** Whether the sender of this text was asked since then and did not answer yet. */
    static boolean isOpen(Sql sql, WaitingText text, Instant since) throws SQLException {
        return sql.first(
                        "select 1 from pool.inbound_text where sim_id = ? and sender = ? and state = 'ASKED'"
                                + " and received_at > ? limit 1",
                        row -> true,
                        text.sim(),
                        text.sender(),
                        since)
                .isPresent();
    }
}
