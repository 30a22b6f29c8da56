package org.simsite.modempool.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Row;
import org.simsite.modempool.route.RouteBook;

/** The texts on their way out. A text is durable as soon as the caller's transaction is. */
@ApplicationScoped
public class Outbox {
    /** Rung when a text waits for a SIM to be chosen. One that has a SIM rings at the SIM's id. */
    public static final String UNROUTED = "outbox";

    /** The holder of the pool's own texts, such as the question which company is meant. */
    public static final String POOL = "-";

    /** A queued row whose card is at a limit, or in no working modem, shows as held and says why. */
    private static final String READ = "select o.id, o.phone, o.text, o.queued_at, o.sent_at, o.delivered_at, s.number,"
            + " case when w.why is null then o.state else 'HELD' end as state, coalesce(w.why, o.reason) as reason,"
            + " case when w.why = s.held_reason then s.held_until when o.state = 'HELD' then o.not_before end as held_until"
            + " from pool.outbound_sms o left join pool.sim s on s.id = o.sim_id"
            + " left join lateral (select case when s.held_until > ? then s.held_reason"
            + " when not exists (select 1 from pool.modem m where m.sim_id = s.id and m.state = 'READY')"
            + " then 'modem_not_ready' when not pool.recipients_left(s.id, ?) and not exists (select 1"
            + " from pool.outbound_part p where p.sim_id = s.id and p.phone = o.phone"
            + " and p.sent_at >= date_trunc('day', ?::timestamptz, 'UTC')) then 'recipients_per_day' end as why where o.state = 'QUEUED' and s.id is not null) w on true"
            + " where o.holder = ? and o.id = any(?)";

    private Database database;
    private RouteBook routes;
    private Gate gate;
    private Bell bell;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Outbox() {}

    @Inject
    Outbox(Database database, RouteBook routes, Gate gate, Bell bell) {
        this(database, routes, gate, bell, Clock.systemUTC());
    }

    public Outbox(Database database, RouteBook routes, Bell bell, Clock clock) {
        this(database, routes, Gate.of(database, clock), bell, clock);
    }

    private Outbox(Database database, RouteBook routes, Gate gate, Bell bell, Clock clock) {
        this.database = database;
        this.routes = routes;
        this.gate = gate;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Queues a text in the caller's transaction.
     *
     * @return the text's id; for a key seen before, the id of the first
     */
    public UUID submit(TextRequest request) {
        Optional<UUID> sim = routes.sticky(request.holder(), request.to().e164());
        return insert(request, sim.orElse(null), false, UuidCreator.getTimeOrderedEpoch());
    }

    /** Queues a text of the pool itself over the SIM that the receiver wrote to, past the route book. */
    public UUID ask(UUID sim, PhoneNumber to, String question, String idempotencyKey) {
        var request = new TextRequest(POOL, to, question, Priority.CONVERSATION, idempotencyKey, true);
        return insert(request, sim, true, UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Queues the pool's own word that a wish was understood, over the SIM that she wrote to. It passes a stop if the ledger
     * names it as the confirmation of that wish.
     *
     * @param id of the text, as it is in the ledger
     */
    public void confirm(UUID sim, PhoneNumber to, String words, UUID id) {
        insert(new TextRequest(POOL, to, words, Priority.CONVERSATION, "wish-" + id, true), sim, true, id);
    }

    private UUID insert(TextRequest request, @Nullable UUID sim, boolean pinned, UUID id) {
        Object sleeper = sim == null ? UNROUTED : sim;
        return database.call(sql -> {
            database.afterCommit(() -> bell.ring(sleeper));
            long step = gate.step(request.holder(), request.parts());
            return new NewText(request, sim, pinned, step, clock.instant()).insert(sql, id);
        });
    }

    public Optional<OutboundText> find(String holder, UUID id) {
        return Optional.ofNullable(findAll(holder, List.of(id)).get(id));
    }

    /** The texts of a holder by id; unknown ids and other holders' are left out. */
    public Map<UUID, OutboundText> findAll(String holder, Collection<UUID> ids) {
        return database
                .call(sql -> sql.list(
                        READ,
                        Outbox::text,
                        clock.instant(),
                        clock.instant(),
                        clock.instant(),
                        holder,
                        ids.stream().toArray(UUID[]::new)))
                .stream()
                .collect(Collectors.toMap(OutboundText::id, Function.identity()));
    }

    private static OutboundText text(Row row) throws SQLException {
        return new OutboundText(
                row.uuid("id"),
                OutboundState.valueOf(row.text("state")),
                row.textOrNull("reason"),
                row.instantOrNull("held_until"),
                row.textOrNull("number"),
                new PhoneNumber(row.text("phone")),
                row.text("text"),
                row.instant("queued_at"),
                row.instantOrNull("sent_at"),
                row.instantOrNull("delivered_at"));
    }
}
