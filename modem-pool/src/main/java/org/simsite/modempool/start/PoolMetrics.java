package org.simsite.modempool.start;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
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
 */
@ApplicationScoped
class PoolMetrics {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private MeterRegistry registry;
    private Database database;
    private Tally tally;
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
        Gauge.builder("simsite.pool.unplaced", this, self -> self.figures.unplaced())
                .register(registry);
        counter("sent", Tags.empty(), Tally::sent);
        counter("received", Tags.empty(), Tally::received);
        for (Verdict verdict : Verdict.values()) {
            counter("failures", Tags.of("class", label(verdict)), all -> all.failures(verdict));
        }
        for (Tally.Reset stage : Tally.Reset.values()) {
            counter("resets", Tags.of("stage", label(stage)), all -> all.resets(stage));
        }
        MultiGauge signal = MultiGauge.builder("simsite.pool.signal.dbm").register(registry);
        return new Loop("metrics", INTERVAL, () -> {
            figures = Figures.read(database, Clock.systemUTC().instant());
            signal.register(
                    figures.signal().entrySet().stream()
                            .map(modem -> MultiGauge.Row.of(
                                    Tags.of("modem", modem.getKey().toString()), modem.getValue()))
                            .toList(),
                    true);
            return false;
        });
    }

    private void gauge(String name, String label, Enum<?> value, ToDoubleFunction<Figures> figure) {
        Gauge.builder("simsite.pool." + name, this, self -> figure.applyAsDouble(self.figures))
                .tags(label, label(value))
                .register(registry);
    }

    private void counter(String name, Tags tags, ToLongFunction<Tally> count) {
        FunctionCounter.builder("simsite.pool." + name, tally, all -> (double) count.applyAsLong(all))
                .tags(tags)
                .register(registry);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
