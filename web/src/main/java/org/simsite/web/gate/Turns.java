package org.simsite.web.gate;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.MalformedHost;

/**
 * Has the requests of each tenant take turns, so many at once and on each node, before they take a thread or a
 * connection to the database: whatever one tenant is asked for, the others find both ({@link Share}). Those that wait hold
 * nothing.
 * A host that the node has not met yet is looked up without a turn, which has a bound of its own.
 */
final class Turns implements HttpHandler {
    /** Waiting for each one that has its turn: seconds of work, not minutes. */
    static final int WAITING_EACH = 16;

    private enum Place {
        WAITING,
        INSIDE,
        GONE
    }

    private static final AttachmentKey<Boolean> REFUSED = AttachmentKey.create(Boolean.class);

    private final HttpHandler next;
    private final Proxies proxies;
    private final int atOnce;
    private final Share share;
    private final Function<HostName, Optional<String>> tenants;
    private final LongSupplier nanos;
    private final Map<String, Stand> stands = new ConcurrentHashMap<>();

    /** Where a tenant's requests stand, and how quickly they have their turns. */
    private record Stand(Line line, Pace pace) {}

    /** @param tenants whose a host is, as far as that is known without waiting */
    Turns(HttpHandler next, Proxies proxies, int atOnce, Function<HostName, Optional<String>> tenants) {
        this(next, proxies, atOnce, tenants, System::nanoTime);
    }

    Turns(
            HttpHandler next,
            Proxies proxies,
            int atOnce,
            Function<HostName, Optional<String>> tenants,
            LongSupplier nanos) {
        this.next = next;
        this.proxies = proxies;
        this.atOnce = atOnce;
        this.share = new Share(atOnce, nanos);
        this.nanos = nanos;
        this.tenants = tenants;
    }

    /** Whether too many wait before it: it is answered by the gate, like all that is refused. */
    static boolean refused(HttpServerExchange exchange) {
        return exchange.getAttachment(REFUSED) != null;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        proxies.settle(exchange);
        var tenant = tenant(exchange);
        if (tenant.isEmpty()) {
            next.handleRequest(exchange);
            return;
        }
        share.asked(tenant.get());
        var stand = stands.computeIfAbsent(tenant.get(), this::open);
        // nobody else may touch an exchange before its own thread has let go of it
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> stand(exchange, stand));
    }

    private Stand open(String tenant) {
        var pace = new Pace(nanos);
        return new Stand(new Line(() -> share.of(tenant, pace), atOnce * WAITING_EACH), pace);
    }

    private void stand(HttpServerExchange exchange, Stand stand) {
        var line = stand.line;
        var place = new AtomicReference<>(Place.WAITING);
        exchange.addExchangeCompleteListener((done, others) -> {
            if (!place.compareAndSet(Place.WAITING, Place.GONE)) {
                line.leave();
            }
            others.proceed();
        });
        boolean taken = line.enter(() -> {
            if (place.compareAndSet(Place.WAITING, Place.INSIDE)) {
                stand.pace.turn();
                exchange.getIoThread().execute(() -> Connectors.executeRootHandler(next, exchange));
            } else {
                line.leave(); // whoever asked has hung up
            }
        });
        if (!taken) {
            exchange.putAttachment(REFUSED, true);
            Connectors.executeRootHandler(next, exchange);
        }
    }

    private Optional<String> tenant(HttpServerExchange exchange) {
        var host = exchange.getRequestHeaders().get(Headers.HOST);
        if (host == null || host.size() != 1) {
            return Optional.empty();
        }
        try {
            return tenants.apply(HostName.parse(host.getFirst()));
        } catch (MalformedHost refused) {
            return Optional.empty(); // by the gate
        }
    }
}
