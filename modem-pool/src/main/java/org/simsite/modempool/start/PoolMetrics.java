package org.simsite.modempool.start;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.modem.ModemState;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.Verdict;
import org.simsite.modempool.status.Figures;
import org.simsite.modempool.tally.Tally;

/**
 * Shows the pool among WildFly's metrics. What is waiting is the whole pool's, the same on every node; what was done is this
 * node's since it started. No label may ever hold a phone number, a text or the name of a tenant.
 * WildFly passes on what is registered by these methods of the registry; what a builder registers stays with the application.
 */
@ApplicationScoped
class PoolMetrics {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    /** Of a modem that does not tell: 3GPP TS 27.007 §8.5 begins there. */
    private static final int NOT_KNOWN = -113;

    private MeterRegistry registry;
    private Database database;
    private Tally tally;
    private final Set<UUID> shown = new HashSet<>();
    private volatile Figures figures = new Figures(Map.of(), Map.of(), Map.of(), Map.of(), 0);

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PoolMetrics() {}

    @Inject
    PoolMetrics(MeterRegistry registry, Database database, Tally tally) {
        this.registry = registry;
        this.database = database;
        this.tally = tally;
    }

    /** Registers all meters; the loop keeps those up to date that the database knows. */
    Loop loop() {
        for (Priority priority : Priority.values()) {
            gauge("queued", "priority", priority, now -> now.waiting().getOrDefault(priority, 0));
            gauge(
                    "queue.age.seconds",
                    "priority",
                    priority,
                    now -> now.age().getOrDefault(priority, Duration.ZERO).toMillis() / 1e3);
        }
        for (ModemState state : ModemState.values()) {
            gauge("modems", "state", state, now -> now.modems().getOrDefault(state, 0L));
        }
        registry.gauge("simsite.pool.unplaced", Tags.empty(), this, self -> self.figures.unplaced());
        counter("sent", Tags.empty(), Tally::sent);
        counter("received", Tags.empty(), Tally::received);
        for (Verdict verdict : Verdict.values()) {
            counter("failures", Tags.of("class", label(verdict)), all -> all.failures(verdict));
        }
        for (Tally.Reset stage : Tally.Reset.values()) {
            counter("resets", Tags.of("stage", label(stage)), all -> all.resets(stage));
        }
        return new Loop("metrics", INTERVAL, () -> {
            figures = Figures.read(database, Clock.systemUTC().instant());
            figures.signal().keySet().stream().filter(shown::add).forEach(this::show);
            return false;
        });
    }

    private void show(UUID modem) {
        registry.gauge(
                "simsite.pool.signal.dbm",
                Tags.of("modem", modem.toString()),
                this,
                self -> self.figures.signal().getOrDefault(modem, NOT_KNOWN).doubleValue());
    }

    private void gauge(String name, String label, Enum<?> value, ToDoubleFunction<Figures> figure) {
        registry.gauge(
                "simsite.pool." + name, Tags.of(label, label(value)), this, self -> figure.applyAsDouble(self.figures));
    }

    private void counter(String name, Tags tags, ToLongFunction<Tally> count) {
        registry.more().counter("simsite.pool." + name, tags, tally, all -> (double) count.applyAsLong(all));
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
