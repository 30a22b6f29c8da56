package org.simsite.modempool.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.simsite.modempool.FakeModem;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.inbox.InboundStore;
import org.simsite.modempool.outbox.Deliveries;
import org.simsite.modempool.outbox.OutboundState;
import org.simsite.modempool.outbox.OutboundText;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.Router;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.tally.Tally;

/** A worker with all it needs, around a fake modem and an empty database. */
final class Bench implements AutoCloseable {
    static final PhoneNumber ANN = new PhoneNumber("+8613800138000");
    private static final Clock CLOCK = Clock.systemUTC();

    final Tally tally = new Tally();
    final Database database = PoolDatabase.empty();
    final Bell bell = new Bell();
    final RouteBook routes = new RouteBook(database);
    final Sims sims = new Sims(database, bell);
    final Outbox outbox = new Outbox(database, routes, bell, CLOCK);
    final Router router =
            new Router(database, routes, holder -> holder.toUpperCase(java.util.Locale.ROOT), bell, CLOCK);
    final PoolStatus status = new PoolStatus(database, CLOCK);
    final MovableClock workersClock = new MovableClock();
    Pins pins = new Pins(List.of());
    private final List<Runnable> stops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Desk desk() {
        return desk(new SendQueue(database, routes, CLOCK), new InboundStore(database, bell, CLOCK));
    }

    Desk desk(SendQueue queue, InboundStore inbox) {
        return new Desk(
                new ModemRegister(database, CLOCK),
                sims,
                queue,
                inbox,
                new Deliveries(database, CLOCK),
                new PinTries(database, CLOCK),
                tally,
                bell,
                workersClock);
    }

    Thread start(FakeModem modem, String port, Desk desk) {
        return run(worker(modem, port, desk));
    }

    /** Returns what stops it. */
    Runnable startStoppable(FakeModem modem, String port, Desk desk) {
        ModemWorker worker = worker(modem, port, desk);
        run(worker);
        return worker::stop;
    }

    ModemWorker worker(FakeModem modem, String port, Desk desk) {
        return new ModemWorker(new PortSettings(port, false, pins), modem, work -> new Thread(work, "reader"), desk);
    }

    Thread run(ModemWorker worker) {
        var thread = new Thread(worker, "worker");
        thread.setUncaughtExceptionHandler((which, fault) -> {
            if (!(fault instanceof Killed)) {
                fault.printStackTrace();
            }
        });
        threads.add(thread);
        stops.add(worker::stop);
        thread.start();
        return thread;
    }

    void awaitReady() {
        within(() -> !status.modems().isEmpty() && status.modems().getFirst().state() == ModemState.READY);
    }

    UUID submit(String text, String key) {
        UUID id = outbox.submit(new TextRequest("acme", ANN, text, Priority.CONVERSATION, key));
        router.route();
        return id;
    }

    OutboundText text(UUID id) {
        return outbox.find("acme", id).orElseThrow();
    }

    void awaitState(UUID id, OutboundState state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text(id).state())
                        .as(() -> "reason " + text(id).reason())
                        .isEqualTo(state));
    }

    static void within(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    /** As kill -9: nothing more is done, not even what a catch or finally of our own would. */
    static final class Killed extends Error {}

    @Override
    public void close() throws InterruptedException {
        stops.forEach(Runnable::run);
        for (Thread thread : threads) {
            thread.join(10_000);
        }
    }
}
