package org.simsite.modempool.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.route.Choice;
import org.simsite.modempool.route.Prefixes;
import org.simsite.modempool.route.RouteBook;

/**
 * Chooses a SIM for texts that have none. Apart from the callers' transactions: a campaign there would hold pairs of the
 * route book against others until it ends, and two of them could wait for each other for ever.
 */
@ApplicationScoped
public class Router {
    private static final int BATCH = 100;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Fair between holders: see the function. */
    static final String UNROUTED = "select " + Passing.COLUMNS + ", o.refused_by from pool.outbound_sms o"
            + " where o.id in (select pool.unrouted(?, " + BATCH + ")) and o.sim_id is null"
            + " and o.state in ('QUEUED', 'HELD') for update skip locked";

    private record Text(Passing passing, List<UUID> refusedBy) {
        UUID id() {
            return passing.id();
        }

        String phone() {
            return passing.phone();
        }

        String holder() {
            return passing.holder();
        }
    }

    private Database database;
    private RouteBook routes;
    private Prefixes prefixes;
    private Gate gate;
    private Bell bell;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Router() {}

    @Inject
    Router(Database database, RouteBook routes, Prefixes prefixes, Gate gate, Bell bell) {
        this(database, routes, prefixes, gate, bell, Clock.systemUTC());
    }

    public Router(Database database, RouteBook routes, Prefixes prefixes, Bell bell, Clock clock) {
        this(database, routes, prefixes, Gate.of(database, clock), bell, clock);
    }

    Router(Database database, RouteBook routes, Prefixes prefixes, Gate gate, Bell bell, Clock clock) {
        this.database = database;
        this.gate = gate;
        this.routes = routes;
        this.prefixes = prefixes;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Takes texts nothing of which was handed over yet off SIMs that their holders may not use any more; returns how many.
     */
    public int takeBack() {
        return database.call(sql -> sql.first("select pool.take_back() as taken", row -> row.number("taken")))
                .orElseThrow();
    }

    /** Routes the most urgent texts that have no SIM; returns how many it looked at. */
    public int route() {
        return database.call(sql -> {
            Instant now = clock.instant();
            List<Text> texts = sql.list(UNROUTED, row -> new Text(Passing.of(row), row.uuids("refused_by")), now);
            // In one order on every node, so that no two wait for each other's pairs.
            texts.sort(Comparator.comparing(Text::phone).thenComparing(Text::id));
            for (Text text : texts) {
                route(sql, text, now);
            }
            return texts.size();
        });
    }

    /** Past the SIMs that refused the text, as far as the route book has others. */
    private Optional<Choice> choose(Text text, Instant now) {
        Optional<Choice> other = text.refusedBy().isEmpty()
                ? Optional.empty()
                : routes.chooseOther(text.holder(), text.phone(), text.refusedBy(), now);
        return other.isPresent() ? other : routes.choose(text.holder(), text.phone(), now);
    }

    private void route(Sql sql, Text text, Instant now) throws SQLException {
        Optional<Ruling> against = gate.look(text.passing(), now);
        if (against.isPresent()) {
            Holding.apply(sql, text.passing(), against.get());
            return;
        }
        Optional<Choice> choice = choose(text, now);
        if (choice.isEmpty()) {
            sql.update(
                    "update pool.outbound_sms set state = 'HELD', reason = 'no_sim', not_before = ? where id = ?",
                    now.plus(PAUSE),
                    text.id());
            return;
        }
        UUID sim = choice.get().sim();
        sql.update("delete from pool.outbound_part where text_id = ?", text.id());
        sql.update(
                "update pool.outbound_sms set state = 'QUEUED', reason = null, sim_id = ?, prefix = ?, turn = "
                        + NewText.TURN + " where id = ?",
                sim,
                choice.get().overlap() ? prefixes.prefixOf(text.holder()) : null,
                sim,
                text.passing().priority(),
                gate.step(text.holder(), text.passing().parts()),
                sim,
                text.passing().priority(),
                text.holder(),
                text.id());
        database.afterCommit(() -> bell.ring(sim));
    }

    /** Ends texts that nobody wants any more, and settles those that a worker left; returns how many. */
    public int expire() {
        return database.call(sql -> Lapses.settle(sql, clock.instant()) + Lapses.expire(sql, clock.instant()));
    }
}
