package org.simsite.modempool.sim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Row;
import org.simsite.modempool.database.Sql;

/** The SIM cards of the pool. A card is added by itself when a modem first shows it. */
@ApplicationScoped
public class Sims {
    /** Rung when it changes who may use a SIM and how. */
    public static final String CHANGED = "sims";

    private static final int MOST_A_DAY = 1_000_000;

    private Database database;
    private Bell bell;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Sims() {}

    @Inject
    public Sims(Database database, Bell bell) {
        this.database = database;
        this.bell = bell;
    }

    /** The SIM of a card that a modem shows; new cards are shared and active. */
    public Sim register(SimIdentity card, Instant now) {
        return database.call(sql -> {
            sql.update(
                    "insert into pool.sim (id, iccid, imsi, number, first_seen) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    UuidCreator.getTimeOrderedEpoch(),
                    card.iccid(),
                    card.imsi(),
                    card.number(),
                    now);
            UUID id = identify(sql, card);
            sql.update(
                    "update pool.sim set number = coalesce(number, ?), country = coalesce(country, ?) where id = ?",
                    card.number(),
                    country(card.number()),
                    id);
            return read(sql, id).orElseThrow();
        });
    }

    /** A card with an ICCID is known by it alone: its subscription may change. */
    private static UUID identify(Sql sql, SimIdentity card) throws SQLException {
        return sql.first(
                        "select id from pool.sim where iccid = ? or imsi = ? order by (iccid = ?) desc nulls last limit 1",
                        row -> row.uuid("id"),
                        card.iccid(),
                        card.imsi(),
                        card.iccid())
                .orElseThrow();
    }

    private static @Nullable String country(@Nullable String number) {
        return Optional.ofNullable(number)
                .flatMap(known -> new PhoneNumber(known).country())
                .orElse(null);
    }

    public Optional<Sim> find(UUID id) {
        return database.call(sql -> read(sql, id));
    }

    private static Optional<Sim> read(Sql sql, UUID id) throws SQLException {
        return sql.first("select id, number, state, per_minute, per_day from pool.sim where id = ?", Sims::sim, id);
    }

    private static Sim sim(Row row) throws SQLException {
        return new Sim(
                row.uuid("id"),
                row.textOrNull("number"),
                SimState.valueOf(row.text("state")),
                row.numberOrNull("per_minute"),
                row.numberOrNull("per_day"));
    }

    /**
     * Changes a SIM.
     *
     * @throws NoSuchElementException if there is no such SIM
     * @throws IllegalArgumentException if a value is out of range; the message begins with the field's name
     */
    public void change(UUID id, SimChange change) {
        check("perMinute", change.perMinute());
        check("perDay", change.perDay());
        if (change.number() != null && !PhoneNumber.isE164(change.number())) {
            throw new IllegalArgumentException("number: not E.164");
        }
        database.run(sql -> {
            update(
                    id,
                    "update pool.sim set state = coalesce(?, state), number = coalesce(?, number),"
                            + " country = coalesce(country, ?),"
                            + " successor_id = case when ? = 'ACTIVE' then null else successor_id end,"
                            + " per_minute = nullif(coalesce(?, per_minute), 0), per_day = nullif(coalesce(?, per_day), 0),"
                            + " held_until = null, held_reason = null where id = ?",
                    change.state(),
                    change.number(),
                    country(change.number()),
                    change.state(),
                    change.perMinute(),
                    change.perDay(),
                    id);
            bringBack(sql, id);
        });
    }

    /**
     * Changes whom a SIM reaches and who may use it.
     *
     * @throws NoSuchElementException if there is no such SIM
     * @throws IllegalArgumentException if a value is out of range; the message begins with the field's name
     */
    public void change(UUID id, SimRules rules) {
        database.run(sql -> {
            update(
                    id,
                    "update pool.sim set network = ?, country = ?, reaches = ?, allowed = ?, recipients_per_day = ?"
                            + " where id = ?",
                    rules.network(),
                    rules.country(),
                    array(rules.reaches()),
                    array(rules.allowed()),
                    rules.recipientsPerDay(),
                    id);
            bringBack(sql, id);
        });
    }

    private static String @Nullable [] array(List<String> values) {
        return values.isEmpty() ? null : values.toArray(String[]::new);
    }

    /** Routes whose holders may use the card again stay with it; later moves find them like any other. */
    private static void bringBack(Sql sql, UUID id) throws SQLException {
        sql.update(
                "update pool.route r set moved_to = null from pool.sim s"
                        + " where s.id = ? and r.sim_id = s.id and r.moved_to is not null and pool.usable(s, r.holder)",
                id);
    }

    /**
     * Has one card take over from another: its lease, limits, rules and routes. The old one drains.
     *
     * @throws NoSuchElementException if there is no such SIM
     * @throws IllegalArgumentException if the new one cannot; the message begins with {@code successor}
     */
    public void swap(UUID old, UUID successor) {
        database.run(sql -> {
            List<UUID> both = sql.list(
                    "select id from pool.sim where id in (?, ?) order by id for update",
                    row -> row.uuid("id"),
                    old,
                    successor);
            if (!both.contains(old)) {
                throw unknown(old);
            }
            int taken = sql.update(
                    "update pool.sim n set mode = o.mode, holder = o.holder, per_minute = o.per_minute,"
                            + " per_day = o.per_day, recipients_per_day = o.recipients_per_day, allowed = o.allowed,"
                            + " network = coalesce(n.network, o.network), reaches = coalesce(n.reaches, o.reaches)"
                            + " from pool.sim o where o.id = ? and n.id = ? and n.id <> o.id and n.state = 'ACTIVE'"
                            + " and (n.holder is null or n.holder = o.holder)",
                    old,
                    successor);
            if (taken == 0) {
                throw new IllegalArgumentException("successor: another active card that is nobody else's");
            }
            sql.update("update pool.route set moved_to = null where sim_id = ? and moved_to = sim_id", old);
            update(old, "update pool.sim set state = 'DRAINING', successor_id = ? where id = ?", successor, old);
        });
    }

    /** Nobody else changes the SIM until the caller's transaction ends. */
    public void lock(UUID id) {
        database.run(sql -> sql.first("select id from pool.sim where id = ? for update", row -> row.uuid("id"), id));
    }

    private static void check(String field, @Nullable Integer limit) {
        if (limit != null && (limit < 0 || limit > MOST_A_DAY)) {
            throw new IllegalArgumentException(field + ": 0 to " + MOST_A_DAY);
        }
    }

    /**
     * Dedicates a SIM to a holder. Texts of others that wait for it go over other SIMs; whoever answers one of them over
     * this SIM still reaches the holder she means.
     *
     * @throws NoSuchElementException if there is no such SIM
     * @throws IllegalStateException if it is leased to another holder
     */
    public void lease(UUID id, String holder) {
        database.run(sql -> {
            String lessee = sql.first(
                            "select coalesce(holder, ?) as lessee from pool.sim where id = ? for update",
                            row -> row.text("lessee"),
                            holder,
                            id)
                    .orElseThrow(() -> unknown(id));
            if (!lessee.equals(holder)) {
                throw new IllegalStateException("SIM " + id + " is leased to another holder");
            }
            update(id, "update pool.sim set mode = 'DEDICATED', holder = ? where id = ?", holder, id);
            bringBack(sql, id);
        });
    }

    /**
     * Gives a SIM back to the pool.
     *
     * @throws NoSuchElementException if there is no such SIM
     */
    public void release(UUID id) {
        database.run(sql -> {
            update(id, "update pool.sim set mode = 'SHARED', holder = null where id = ?", id);
            bringBack(sql, id);
        });
    }

    private void update(UUID id, String statement, @Nullable Object... values) {
        database.run(sql -> {
            if (sql.update(statement, values) == 0) {
                throw unknown(id);
            }
            database.afterCommit(() -> bell.ring(CHANGED));
        });
    }

    private static NoSuchElementException unknown(UUID id) {
        return new NoSuchElementException("no SIM " + id);
    }
}
