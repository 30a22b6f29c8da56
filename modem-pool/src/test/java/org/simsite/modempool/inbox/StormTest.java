package org.simsite.modempool.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.Pdus;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.DatabaseFailure;
import org.simsite.modempool.database.Digest;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.PduDecoder;

/**
 * A storm of texts while the database is slow and breaks off now and then. The cards hold twenty texts each and the network
 * waits for room, as in life: what is not committed stays on its card, so nothing piles up in our memory.
 */
class StormTest {
    private static final boolean FULL = "full".equals(System.getProperty("simsite.trials"));
    private static final int TEXTS = FULL ? 10_000 : 240;
    private static final int CARDS = 4;
    private static final int ROOM = 20;
    private static final int BAD = 37; // one use of the database in so many fails
    private static final long MOST_HEAP = 32L << 20;
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Database sound = PoolDatabase.empty();
    private final Database bad = PoolDatabase.badNode(Duration.ofMillis(4), BAD);
    private final InboundStore store = new InboundStore(bad, new Bell(), Clock.systemUTC());
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void nothingIsLostOrTakenTwiceAndNothingPilesUp() throws Exception {
        var sims = new Sims(sound, new Bell());
        var routes = new RouteBook(sound);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            UUID sim = sims.register(new SimIdentity("898600000000000000" + i, null, "+861390000000" + i), NOW)
                    .id();
            IntStream.range(0, 50).forEach(phone -> routes.claim(phone(phone), sim, "acme", NOW));
            BlockingQueue<String> card = new ArrayBlockingQueue<>(ROOM);
            int first = i * TEXTS / CARDS;
            work.add(() -> network(card, first));
            work.add(() -> modem(card, sim));
        }
        long before = heap();
        try (var threads = Executors.newFixedThreadPool(2 * CARDS + 2)) {
            List<Future<?>> handing = List.of(threads.submit(this::handOn), threads.submit(this::handOn));
            int again = 0;
            for (Future<Integer> done : start(threads, work)) {
                again += done.get(10, TimeUnit.MINUTES);
            }
            await().atMost(Duration.ofMinutes(10)).until(() -> placed() == TEXTS);
            over.set(true);
            for (Future<?> each : handing) {
                each.get(1, TimeUnit.MINUTES);
            }
            assertThat(distinct()).isEqualTo(TEXTS);
            assertThat(heap() - before).as("memory kept").isLessThan(MOST_HEAP);
            System.out.printf(
                    "storm: %d texts, 4 ms a use of the database, one in %d failed, %d read again: 0 lost, 0 twice%n",
                    TEXTS, BAD, again);
        }
    }

    private static List<Future<Integer>> start(ExecutorService threads, List<Callable<Integer>> work) {
        return work.stream().map(threads::submit).toList();
    }

    private static String phone(int number) {
        return "+86138001380" + (10 + number);
    }

    private static int network(BlockingQueue<String> card, int first) throws InterruptedException {
        for (int i = 0; i < TEXTS / CARDS; i++) {
            card.put(Pdus.deliver(phone(i % 50), "text " + (first + i), NOW.plusSeconds(first + i)));
        }
        return 0;
    }

    /** As the worker does: read, commit, and only then delete; after a fault what lies there is read again. */
    private int modem(BlockingQueue<String> card, UUID sim) throws Exception {
        int again = 0;
        for (int done = 0; done < TEXTS / CARDS; ) {
            String pdu = card.peek();
            if (pdu == null) {
                Thread.onSpinWait();
                continue;
            }
            try {
                store.take(sim, (Deliver) PduDecoder.decode(pdu), pdu);
                if (done % 20 == 0) {
                    store.take(sim, (Deliver) PduDecoder.decode(pdu), pdu); // died before the deletion
                    again++;
                }
            } catch (DatabaseFailure e) {
                again++;
                continue;
            }
            assertThat(isCommitted(sim, pdu))
                    .as("committed before it is deleted")
                    .isTrue();
            card.remove();
            done++;
        }
        return again;
    }

    private boolean isCommitted(UUID sim, String pdu) {
        return sound.call(sql -> sql.first(
                        "select 1 from pool.inbound_sms where sim_id = ? and digest = ? and text_id is not null",
                        row -> true,
                        sim,
                        Digest.of(pdu))
                .isPresent());
    }

    private void handOn() {
        var routes = new RouteBook(bad);
        var outbox = new Outbox(bad, routes, new Bell(), Clock.systemUTC());
        InboundReceiver receiver = (holder, text) -> assertThat(holder).isEqualTo("acme");
        var dispatcher = new Dispatcher(
                bad, new Placement(routes, new OptOuts(bad), outbox, new NamesNobody(), receiver), Clock.systemUTC());
        while (!over.get()) {
            try {
                dispatcher.dispatchOne();
            } catch (DatabaseFailure e) {
                Thread.onSpinWait(); // the loop tries again
            }
        }
    }

    private int placed() {
        return sound.call(sql -> sql.first(
                        "select count(*) as n from pool.inbound_text where state = 'PLACED'", row -> row.number("n"))
                .orElseThrow());
    }

    private int distinct() {
        return sound.call(
                sql -> sql.first("select count(distinct text) as n from pool.inbound_text", row -> row.number("n"))
                        .orElseThrow());
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
