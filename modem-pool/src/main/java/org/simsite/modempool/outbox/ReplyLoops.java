package org.simsite.modempool.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.simsite.modempool.database.Database;

/** The loops of automatic replies that were broken, for the operator. */
@ApplicationScoped
public class ReplyLoops {
    private static final int MOST = 200;

    private Database database;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ReplyLoops() {}

    @Inject
    public ReplyLoops(Database database) {
        this.database = database;
    }

    /** Those of which an answer was refused since then, the latest first; at most 200. */
    public List<ReplyLoop> since(Instant from) {
        return database.call(sql -> sql.list(
                "select holder, phone, since, last, refused from pool.reply_loop where last >= ?"
                        + " order by last desc, phone limit " + MOST,
                row -> new ReplyLoop(
                        row.text("holder"),
                        row.text("phone"),
                        row.instant("since"),
                        row.instant("last"),
                        row.number("refused")),
                from));
    }
}
