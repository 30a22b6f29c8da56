package org.simsite.modempool.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Sql;

/** Who wants no texts, and from whom, with the ledger of who said so. Asked when a text is claimed, past every caller. */
@ApplicationScoped
public class OptOuts {
    /** Stands for every holder. */
    public static final String ALL = "*";

    /** Of the phone and the holder of a row {@code o}: stopped by her, or with all and not opened since. */
    static final String STOPPED = "(exists (select 1 from pool.opt_out u"
            + " where u.phone = o.phone and u.holder in (o.holder, '*') and not u.open)"
            + " and not exists (select 1 from pool.opt_out u where u.phone = o.phone and u.holder = o.holder and u.open))";

    private static final int MOST = 200;

    private Database database;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OptOuts() {}

    @Inject
    public OptOuts(Database database) {
        this.database = database;
    }

    /**
     * From now on this holder's texts to the phone are refused; {@link #ALL} for everybody's.
     *
     * @return false if they were before
     */
    public boolean stop(String phone, String holder, ConsentSource source) {
        return database.call(sql -> {
            boolean changed = holder.equals(ALL) ? stopAll(sql, phone, source) : !isStopped(sql, phone, holder);
            if (!holder.equals(ALL)) {
                put(sql, phone, holder, false, source);
            }
            note(sql, phone, holder, holder.equals(ALL) ? Wish.STOP_ALL : Wish.STOP, changed, source);
            return changed;
        });
    }

    /** Whoever she had opened the way to is stopped with all. */
    private static boolean stopAll(Sql sql, String phone, ConsentSource source) throws SQLException {
        int opened = sql.update("delete from pool.opt_out where phone = ? and open", phone);
        return put(sql, phone, ALL, false, source) + opened > 0;
    }

    /**
     * This holder may write again; after a stop of all only this one, for she speaks to one of them.
     *
     * @return false if it might before
     */
    public boolean start(String phone, String holder, ConsentSource source) {
        return database.call(sql -> {
            boolean changed = isStopped(sql, phone, holder);
            sql.update("delete from pool.opt_out where phone = ? and holder = ?", phone, holder);
            if (isStopped(sql, phone, holder)) {
                put(sql, phone, holder, true, source);
            }
            note(sql, phone, holder, Wish.START, changed, source);
            return changed;
        });
    }

    private static int put(Sql sql, String phone, String holder, boolean open, ConsentSource source)
            throws SQLException {
        return sql.update(
                "insert into pool.opt_out as u (phone, holder, since, open) values (?, ?, ?, ?)"
                        + " on conflict (phone, holder) do update set open = excluded.open, since = excluded.since"
                        + " where u.open <> excluded.open",
                phone,
                holder,
                source.at(),
                open);
    }

    private static void note(Sql sql, String phone, String holder, Wish wish, boolean changed, ConsentSource source)
            throws SQLException {
        sql.update(
                "insert into pool.consent_event (id, phone, holder, wish, changed, at, actor, inbound_id, words, sim_id,"
                        + " confirmation_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UuidCreator.getTimeOrderedEpoch(),
                phone,
                holder,
                wish,
                changed,
                source.at(),
                source.actor(),
                source.inbound(),
                source.words(),
                source.sim(),
                source.confirmation());
    }

    public boolean isStopped(String phone, String holder) {
        return database.call(sql -> isStopped(sql, phone, holder));
    }

    private static boolean isStopped(Sql sql, String phone, String holder) throws SQLException {
        return sql.first(
                        "select " + STOPPED + " as stopped from (values (?::text, ?::text)) o (phone, holder)",
                        row -> row.flag("stopped"),
                        phone,
                        holder)
                .orElseThrow();
    }

    /** What these phones said about this holder's texts, or about everybody's; the latest first, at most 200. */
    public List<ConsentEvent> ledger(String holder, Collection<String> phones) {
        return database.call(sql -> sql.list(
                "select e.*, s.number from pool.consent_event e left join pool.sim s on s.id = e.sim_id"
                        + " where e.phone = any(?) and e.holder in (?, '*') order by e.id desc limit " + MOST,
                ConsentEvent::of,
                phones.toArray(String[]::new),
                holder));
    }

    /** Erases a holder's lines of the ledger, with the holder. */
    public void forget(String holder) {
        database.run(sql -> sql.first("select pool.forget_consents(?) is null as done", row -> true, holder));
    }
}
