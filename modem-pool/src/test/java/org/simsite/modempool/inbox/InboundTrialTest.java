package org.simsite.modempool.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.Pdus;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.status.PoolStatus;

/**
 * Trial F8: the same octets twice, parts out of order, parts missing, the parts of two holders under one reference, senders
 * nobody can place. Each text once, with the right holder; what nobody can place is kept and shown.
 */
class InboundTrialTest {
    private static final int TRIALS = "full".equals(System.getProperty("simsite.trials")) ? 2_000 : 60;
    private static final long SEED = Long.getLong("simsite.trials.seed", 20_261_126);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> HOLDERS = List.of("acme", "globex");

    private final Random random = new Random(SEED);
    private final Database database = PoolDatabase.empty();
    private final Sims sims = new Sims(database, new Bell());
    private final RouteBook routes = new RouteBook(database);
    private final List<UUID> cards = IntStream.range(0, 2)
            .mapToObj(i -> sims.register(new SimIdentity("898600000000000000" + i, null, "+861390000000" + i), NOW)
                    .id())
            .toList();

    /** What each holder has been handed. */
    private final Map<String, List<String>> received = new HashMap<>();

    private int sent;

    /** A part, and the card it comes in over. */
    private record Arrival(UUID card, String pdu) {}

    /** A text as it was sent: to whom, in which parts, and which of them never come. */
    private record Sent(String holder, List<String> parts, Set<Integer> missing) {
        boolean isHandedAs(String text) {
            return missing.isEmpty()
                    ? text.equals(String.join("", parts))
                    : IntStream.range(0, parts.size())
                            .allMatch(i -> text.contains(parts.get(i)) != missing.contains(i));
        }
    }

    @Test
    void eachTextComesOnceAndToTheRightHolder() throws MalformedPdu {
        int partial = 0;
        int unplaced = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            received.clear();
            List<Sent> texts = new ArrayList<>();
            List<Arrival> arrivals = new ArrayList<>();
            Instant at = NOW.plusSeconds(trial * 3_600L);
            compose(trial, at, texts, arrivals);
            boolean lost = random.nextInt(4) == 0;
            if (lost) {
                arrivals.add(new Arrival(cards.getFirst(), Pdus.deliver("1" + (10_000 + trial), "balance", at)));
                unplaced++;
            }
            Collections.shuffle(arrivals, random);
            deliver(arrivals, at);
            partial += (int)
                    texts.stream().filter(text -> !text.missing().isEmpty()).count();
            check(trial, texts);
            assertThat(new PoolStatus(database, Clock.systemUTC()).totals().unplaced())
                    .isEqualTo(unplaced);
        }
        System.out.printf(
                "F8: seed %d, %d trials, %d texts of which %d in part and %d shown to the operator: 0 lost, 0 twice, 0 astray%n",
                SEED, TRIALS, sent + unplaced, partial, unplaced);
    }

    /** The same reference for all: of two senders over one card, and of one sender over both cards. */
    private void compose(int trial, Instant at, List<Sent> texts, List<Arrival> arrivals) {
        int reference = random.nextInt(256);
        for (int i = 0; i < 4; i++) {
            UUID card = cards.get(i % 2);
            String phone = "+8613%d%06d".formatted(800 + i / 2, trial);
            String holder = HOLDERS.get((i + i / 2) % 2);
            routes.claim(phone, card, holder, at);
            int total = 1 + random.nextInt(4);
            List<String> parts = IntStream.rangeClosed(1, total)
                    .mapToObj(part -> "[" + sent + "/" + part + "]")
                    .toList();
            Set<Integer> missing = new HashSet<>();
            if (total > 1 && random.nextInt(4) == 0) {
                missing.add(random.nextInt(total));
            }
            texts.add(new Sent(holder, parts, missing));
            sent++;
            for (int part = 0; part < total; part++) {
                String pdu = total == 1
                        ? Pdus.deliver(phone, parts.getFirst(), at)
                        : Pdus.part(phone, parts.get(part), at, reference, total, part + 1);
                int copies = missing.contains(part) ? 0 : random.nextInt(5) == 0 ? 2 : 1;
                arrivals.addAll(Collections.nCopies(copies, new Arrival(card, pdu)));
            }
        }
    }

    private void deliver(List<Arrival> arrivals, Instant at) throws MalformedPdu {
        var store = new InboundStore(database, new Bell(), clock(at));
        for (Arrival arrival : arrivals) {
            store.take(arrival.card(), (Deliver) PduDecoder.decode(arrival.pdu()), arrival.pdu());
        }
        dispatch(at);
        Instant later = at.plus(Duration.ofMinutes(11));
        dispatcher(later).placePartials(Duration.ofMinutes(10));
        dispatch(later);
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }

    private void dispatch(Instant at) {
        Dispatcher dispatcher = dispatcher(at);
        boolean more = true;
        while (more) {
            more = dispatcher.dispatchOne();
        }
    }

    private Dispatcher dispatcher(Instant at) {
        var outbox = new Outbox(database, routes, new Bell(), clock(at));
        InboundReceiver receiver = (holder, text) ->
                received.computeIfAbsent(holder, any -> new ArrayList<>()).add(text.text());
        return new Dispatcher(
                database, new Placement(routes, new OptOuts(database), outbox, new NamesNobody(), receiver), clock(at));
    }

    private void check(int trial, List<Sent> texts) {
        for (String holder : HOLDERS) {
            List<Sent> own =
                    texts.stream().filter(text -> text.holder().equals(holder)).toList();
            List<String> got = received.getOrDefault(holder, List.of());
            assertThat(got).as("trial %d of seed %d", trial, SEED).hasSameSizeAs(own);
            for (Sent text : own) {
                assertThat(got)
                        .as("trial %d of seed %d", trial, SEED)
                        .filteredOn(text::isHandedAs)
                        .hasSize(1);
            }
        }
    }
}
