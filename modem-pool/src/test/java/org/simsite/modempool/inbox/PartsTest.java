package org.simsite.modempool.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Long texts as they come in: any order, copies, gaps, and references that others use too. */
class PartsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ANN = "+8613800138000";
    private static final String BOB = "+8613800138001";

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private Database database;
    private RouteBook routes;
    private InboundStore store;
    private Dispatcher dispatcher;
    private Instant now;
    private UUID sim;
    private UUID other;

    @BeforeEach
    void emptyInbox() {
        database = PoolDatabase.empty();
        startAt(NOW);
        var sims = new Sims(database, new Bell());
        sim = sims.register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
                .id();
        other = sims.register(new SimIdentity("89860000000000000002", null, "+8613900000002"), NOW)
                .id();
        routes.claim(ANN, sim, "acme", NOW);
        routes.claim(BOB, sim, "globex", NOW);
    }

    private void startAt(Instant time) {
        now = time;
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        var bell = new Bell();
        routes = new RouteBook(database);
        store = new InboundStore(database, bell, clock);
        var outbox = new Outbox(database, routes, bell, clock);
        var placement = new Placement(routes, new OptOuts(database), outbox, new OnlyAcme(), new Receiver());
        dispatcher = new Dispatcher(database, placement, clock);
    }

    private static final class OnlyAcme extends NamesNobody {
        @Override
        public Optional<String> findByPrefix(String word) {
            return word.equals("acme") ? Optional.of("acme") : Optional.empty();
        }
    }

    private final class Receiver implements InboundReceiver {
        @Override
        public void receive(String holder, InboundText text) {
            received.add(holder + ": " + text.text());
        }

        @Override
        public void complete(String holder, InboundText text) {
            received.add(holder + " completed: " + text.text());
        }
    }

    private void take(UUID card, String pdu) {
        try {
            store.take(card, (Deliver) PduDecoder.decodeReceived(pdu), pdu);
        } catch (MalformedPdu e) {
            throw new IllegalStateException(e);
        }
    }

    private void comes(String pdu) {
        take(sim, pdu);
        dispatch();
    }

    private void dispatch() {
        boolean more = true;
        while (more) {
            more = dispatcher.dispatchOne();
        }
    }

    private void waitInVain() {
        startAt(now.plus(PATIENCE).plusSeconds(1));
        dispatcher.placePartials(PATIENCE);
        dispatch();
    }

    @Test
    void showsWhatIsThereWithAMarkForEachGapAndCompletesItWhenTheRestComes() {
        comes(Pdus.part(ANN, "one ", NOW, 5, 4, 1));
        comes(Pdus.part(ANN, "three ", NOW, 5, 4, 3));
        waitInVain();
        assertThat(received).containsExactly("acme: one  […] three  […]");
        comes(Pdus.part(ANN, "two ", NOW, 5, 4, 2));
        waitInVain();
        assertThat(received.getLast()).isEqualTo("acme completed: one two three  […]");
        comes(Pdus.part(ANN, "four", NOW, 5, 4, 4));
        assertThat(received.getLast()).isEqualTo("acme completed: one two three four");
        waitInVain();
        assertThat(received).hasSize(3);
    }

    @Test
    void takesNoWordFromTheMiddleOfATextForThePrefixOrForStop() {
        String eve = "+8613800138002";
        comes(Pdus.part(eve, "acme", NOW, 5, 2, 2));
        comes(Pdus.part(ANN, "STOP", NOW, 5, 2, 2));
        waitInVain();
        assertThat(received).containsExactly("acme: […] STOP");
        comes(Pdus.part(eve, "globex hello ", NOW, 5, 2, 1));
        assertThat(received).as("she was asked, and is").hasSize(1);
        comes(Pdus.deliver(eve, "acme", NOW.plusSeconds(1)));
        assertThat(received.getLast()).isEqualTo("acme: globex hello acme");
    }

    @Test
    void aTextSentAtAnotherTimeWithTheSameReferenceIsAnotherText() {
        Instant later = NOW.plus(Duration.ofHours(2));
        comes(Pdus.part(ANN, "old one ", NOW, 5, 2, 1));
        startAt(later);
        comes(Pdus.part(ANN, "new two", later, 5, 2, 2));
        assertThat(received).isEmpty();
        comes(Pdus.part(ANN, "new one ", later, 5, 2, 1));
        assertThat(received).containsExactly("acme: new one new two");
        waitInVain();
        assertThat(received.getLast()).isEqualTo("acme: old one  […]");
        waitInVain();
        assertThat(received).hasSize(2);
    }

    @Test
    void aCopySentAgainBeforeTheTextIsWholeIsNoTextOfItsOwn() {
        comes(Pdus.part(ANN, "one ", NOW, 5, 2, 1));
        comes(Pdus.part(ANN, "one ", NOW.plusSeconds(40), 5, 2, 1));
        comes(Pdus.part(ANN, "two", NOW, 5, 2, 2));
        waitInVain();
        assertThat(received).containsExactly("acme: one two");
    }

    @Test
    void partsWhoseNumberIsWrittenInTwoWaysAreOfOneText() {
        comes(Pdus.part(ANN, "one ", NOW, 5, 2, 1));
        String privately = Pdus.part(ANN, "two", NOW, 5, 2, 2).replaceFirst("0D91", "0D99");
        assertThat(privately).contains("0D99");
        comes(privately);
        assertThat(received).containsExactly("acme: one two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000", "FFFFFFFFFFFFFF"})
    void aTextWithoutATimeIsReadAsSentWhenItCame(String scts) {
        String pdu = Pdus.deliver(ANN, "hello", NOW);
        int at = 4 + 4 + 14 + 4; // centre and flags, length and type, digits, protocol and coding
        comes(pdu.substring(0, at) + scts + pdu.substring(at + 14));
        assertThat(received).containsExactly("acme: hello");
        Instant sent =
                database.call(sql -> sql.first("select sent_at from pool.inbound_text", row -> row.instant("sent_at"))
                        .orElseThrow());
        assertThat(sent).isEqualTo(NOW);
    }

    @Test
    void theLastPartAndTheEndOfPatienceInTheSameMomentMakeOneText() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int reference = 0; reference < 12; reference++) {
                String last = Pdus.part(ANN, "two", NOW, reference, 2, 2);
                take(sim, Pdus.part(ANN, "one ", NOW, reference, 2, 1));
                startAt(now.plus(PATIENCE).plusSeconds(1));
                var givesUp = threads.submit(() -> dispatcher.placePartials(PATIENCE));
                var comes = threads.submit(() -> take(sim, last));
                givesUp.get();
                comes.get();
            }
        }
        dispatch();
        assertThat(received).hasSize(12).allMatch("acme: one two"::equals);
    }

    /** Trial F8: 2,000 groups of texts in full, each group of several senders, cards and widths with one reference. */
    @Test
    void eachTextReachesItsHolderOnceWhateverBecomesOfItsParts() {
        long seed = 8;
        int groups = "full".equals(System.getProperty("simsite.trials")) ? 2_000 : 40;
        var random = new Random(seed);
        int texts = 0;
        for (int group = 0; group < groups; group++) {
            texts += group(random, group);
        }
        assertThat(received).isEmpty();
        System.Logger log = System.getLogger(PartsTest.class.getName());
        log.log(System.Logger.Level.INFO, "F8: seed {0}, {1} groups, {2} texts", seed, groups, texts);
    }

    private record Shipment(UUID card, String pdu) {}

    private int group(Random random, int group) {
        int reference = random.nextInt(256);
        int total = 2 + random.nextInt(3);
        var onTime = new ArrayList<Shipment>();
        var late = new ArrayList<Shipment>();
        var first = new ArrayList<String>();
        var completed = new ArrayList<String>();
        int senders = 2 + random.nextInt(3);
        for (int sender = 0; sender < senders; sender++) {
            String phone = "+86137%05d%03d".formatted(group, sender);
            UUID card = random.nextBoolean() ? sim : other;
            String holder = random.nextBoolean() ? "acme" : "globex";
            routes.claim(phone, card, holder, NOW);
            boolean wide = random.nextInt(3) == 0;
            int missing = random.nextInt(4) == 0 ? 1 + random.nextInt(total) : 0;
            var whole = new StringBuilder();
            var there = new StringBuilder();
            for (int index = 1; index <= total; index++) {
                String words = "g" + group + "s" + sender + "p" + index + ";";
                int[] part = {wide ? reference + 256 : reference, total, index};
                String pdu = wide ? Pdus.widePart(phone, words, NOW, part) : Pdus.part(phone, words, NOW, part);
                (index == missing ? late : onTime).add(new Shipment(card, pdu));
                if (random.nextInt(3) == 0) { // the same octets once more
                    (index == missing ? late : onTime).add(new Shipment(card, pdu));
                }
                whole.append(words);
                there.append(index == missing ? " […] " : words);
            }
            first.add(holder + ": " + (missing == 0 ? whole : there.toString().strip()));
            if (missing != 0) {
                completed.add(holder + " completed: " + whole);
            }
        }
        deliver(onTime, random);
        waitInVain();
        assertThat(received).containsExactlyInAnyOrderElementsOf(first);
        received.clear();
        deliver(late, random);
        waitInVain();
        assertThat(received).containsExactlyInAnyOrderElementsOf(completed);
        received.clear();
        startAt(NOW);
        return senders;
    }

    private void deliver(List<Shipment> shipments, Random random) {
        Collections.shuffle(shipments, random);
        for (Shipment shipment : shipments) {
            take(shipment.card(), shipment.pdu());
        }
        dispatch();
    }
}
