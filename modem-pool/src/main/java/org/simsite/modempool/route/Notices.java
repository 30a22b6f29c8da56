package org.simsite.modempool.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Row;

/** What holders should know of their numbers, until they have seen it. */
@ApplicationScoped
public class Notices {
    private static final int MOST = 50;

    private Database database;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Notices() {}

    @Inject
    public Notices(Database database) {
        this.database = database;
    }

    /** What this holder has not seen yet, the newest first; at most 50. */
    public List<Notice> unseen(String holder) {
        return database.call(sql -> sql.list(
                "select id, number, successor, why, routes, until from pool.notice"
                        + " where holder = ? and seen_at is null order by id desc limit " + MOST,
                Notices::notice,
                holder));
    }

    private static Notice notice(Row row) throws SQLException {
        return new Notice(
                row.uuid("id"),
                row.textOrNull("number"),
                row.textOrNull("successor"),
                Notice.Why.valueOf(row.text("why")),
                row.number("routes"),
                row.instant("until"));
    }

    /** The holder has seen this one; another holder's, or one seen before, changes nothing. */
    public void seen(String holder, UUID id, Instant now) {
        database.run(sql -> sql.update(
                "update pool.notice set seen_at = ? where id = ? and holder = ? and seen_at is null", now, id, holder));
    }
}
