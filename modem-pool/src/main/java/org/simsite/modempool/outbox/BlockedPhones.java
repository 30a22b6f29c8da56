package org.simsite.modempool.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.Database;

/** The black lists: of a holder, and of all ({@link OptOuts#ALL}). Asked when a text is claimed. */
@ApplicationScoped
public class BlockedPhones {
    private Database database;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected BlockedPhones() {}

    @Inject
    public BlockedPhones(Database database) {
        this.database = database;
    }

    /** Blocks a phone; the note of one that is blocked already changes. */
    public void block(String holder, BlockedPhone blocked) {
        database.run(sql -> sql.update(
                "insert into pool.blocked_phone (holder, phone, note, since, actor) values (?, ?, ?, ?, ?)"
                        + " on conflict (phone, holder) do update set note = excluded.note, actor = excluded.actor",
                holder,
                new PhoneNumber(blocked.phone()).e164(),
                blocked.note(),
                blocked.since(),
                blocked.actor()));
    }

    /** False if it was not blocked. */
    public boolean unblock(String holder, String phone) {
        return database.call(sql ->
                        sql.update("delete from pool.blocked_phone where holder = ? and phone = ?", holder, phone))
                > 0;
    }

    /** By number, beginning after this one; at most {@code limit}. */
    public List<BlockedPhone> list(String holder, String after, int limit) {
        return database.call(sql -> sql.list(
                "select phone, note, since, actor from pool.blocked_phone where holder = ? and phone > ?"
                        + " order by phone limit ?",
                row -> new BlockedPhone(row.text("phone"), row.text("note"), row.instant("since"), row.text("actor")),
                holder,
                after,
                limit));
    }
}
