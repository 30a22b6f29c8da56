package org.simsite.modempool.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simsite.modempool.database.Database;

/**
 * Ends routes that were not used for long, never while a conversation is open. An expired pair is nobody's, and free for
 * another holder after an hour; after the same time again it is forgotten, and so is who shared a pair.
 */
@ApplicationScoped
public class RouteExpiry {
    private static final int BATCH = 200;
    /** A route that a conversation kept is looked at again after this time. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** No text of its holder is on its way to her, and none of hers waits. */
    private static final String IDLE = " r.last_used < ? and coalesce(r.kept_until < ?, true)"
            + " and not exists (select 1 from pool.outbound_sms o where o.phone = r.phone and o.holder = r.holder"
            + " and o.state in ('HELD', 'QUEUED', 'SENDING'))"
            + " and not exists (select 1 from pool.inbound_text t where t.sender = r.phone and t.sim_id = r.sim_id"
            + " and t.state in ('WAITING', 'ASKED'))";

    private enum Kind {
        ROUTE("pool.route r", " where r.expired_at is null and" + IDLE),
        SHARE("pool.overlap r", " where" + IDLE);

        private final String table;
        private final String idle;

        Kind(String table, String idle) {
            this.table = table;
            this.idle = idle;
        }
    }

    private static final String PAIR = " and r.phone = ? and r.sim_id = ? and r.holder = ?";

    private record Idle(Kind kind, String phone, UUID sim, String holder, Instant before, Instant now) {}

    private Database database;
    private OpenConversations conversations;
    private Duration idle;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RouteExpiry() {}

    @Inject
    RouteExpiry(
            Database database,
            OpenConversations conversations,
            @ConfigProperty(name = "simsite.route-idle-days", defaultValue = "180") int days) {
        this(database, conversations, Duration.ofDays(days), Clock.systemUTC());
    }

    /**
     * @param idle after so long without a text either way; at least a day
     * @throws IllegalArgumentException if that is shorter: a pair must not change hands in the middle of a talk
     */
    public RouteExpiry(Database database, OpenConversations conversations, Duration idle, Clock clock) {
        if (idle.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("simsite.route-idle-days: at least 1, not " + idle.toDays());
        }
        this.database = database;
        this.conversations = conversations;
        this.idle = idle;
        this.clock = clock;
    }

    /** Looks at the routes and shares that were idle longest; returns how many it looked at. */
    public int run() {
        Instant now = clock.instant();
        Instant forgotten = now.minus(idle.multipliedBy(2));
        database.run(
                sql -> sql.update("delete from pool.route where expired_at is not null and last_used < ?", forgotten));
        return run(Kind.ROUTE, now.minus(idle), now) + run(Kind.SHARE, forgotten, now);
    }

    private int run(Kind kind, Instant before, Instant now) {
        List<Idle> found = database.call(sql -> sql.list(
                "select r.phone, r.sim_id, r.holder from " + kind.table + kind.idle + " order by r.last_used limit "
                        + BATCH,
                row -> new Idle(kind, row.text("phone"), row.uuid("sim_id"), row.text("holder"), before, now),
                before,
                now));
        // Each in a transaction of its own: the holders are asked, and one transaction speaks for one holder.
        found.forEach(this::end);
        return found.size();
    }

    private void end(Idle pair) {
        if (conversations.isOpen(pair.holder(), pair.phone())) {
            mark(pair, "kept_until", pair.now().plus(KEPT));
        } else if (pair.kind() == Kind.ROUTE) {
            mark(pair, "expired_at", pair.now());
        } else {
            database.run(sql -> sql.update(
                    "delete from pool.overlap r" + pair.kind().idle + PAIR,
                    pair.before(),
                    pair.now(),
                    pair.phone(),
                    pair.sim(),
                    pair.holder()));
        }
    }

    private void mark(Idle pair, String column, Instant time) {
        database.run(sql -> sql.update(
                "update " + pair.kind().table + " set " + column + " = ?" + pair.kind().idle + PAIR,
                time,
                pair.before(),
                pair.now(),
                pair.phone(),
                pair.sim(),
                pair.holder()));
    }
}
