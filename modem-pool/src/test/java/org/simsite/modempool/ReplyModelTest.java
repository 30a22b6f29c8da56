package org.simsite.modempool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.inbox.Dispatcher;
import org.simsite.modempool.inbox.HolderDirectory;
import org.simsite.modempool.inbox.InboundReceiver;
import org.simsite.modempool.inbox.InboundStore;
import org.simsite.modempool.inbox.InboundText;
import org.simsite.modempool.inbox.Placement;
import org.simsite.modempool.outbox.ClaimedText;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.Router;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.modempool.outbox.Wish;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.SimState;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;

/**
 * Random holders write to random phones while cards come, drain, are blocked, leased and given back; phones answer what they
 * read last over a card, with or without a prefix. Whatever happens, an answer reaches the holder that the phone means, or
 * waits; never another.
 */
class ReplyModelTest {
    /** {@code -Dsimsite.model.steps=100000} for the whole; a sample else. */
    private static final int STEPS = Integer.getInteger("simsite.model.steps", 2_000);

    private static final int RUNS = 2;

    @Property(tries = RUNS, shrinking = ShrinkingMode.OFF)
    void aReplyNeverReachesAWrongHolder(@ForAll Random random) {
        var world = new World(random);
        for (int step = 0; step < STEPS / RUNS; step++) {
            world.step();
        }
        assertThat(world.placed).as("texts placed").isGreaterThan(STEPS / RUNS / 20);
    }

    private static final class World implements HolderDirectory, InboundReceiver {
        private static final List<String> HOLDERS = List.of("acme", "globex", "initech", "umbrella", "hooli");
        private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

        private final Random random;
        private final Database database = PoolDatabase.empty();
        private final Bell bell = new Bell();
        private final Sims sims = new Sims(database, bell);
        private final RouteBook routes = new RouteBook(database);
        private final Outbox outbox = new Outbox(database, routes, bell, CLOCK);
        private final SendQueue queue = new SendQueue(database, routes, CLOCK);
        private final Router router = new Router(database, routes, this, bell, CLOCK);
        private final InboundStore store = new InboundStore(database, bell, CLOCK);
        private final Dispatcher dispatcher =
                new Dispatcher(database, new Placement(routes, new OptOuts(database), outbox, this, this), CLOCK);

        private final List<UUID> cards = new ArrayList<>();
        /** Whose texts a phone has read over a card: whom she can mean by an answer without a prefix. */
        private final Map<String, Set<String>> read = new HashMap<>();
        /** Whom the phone meant, by the text's words; empty where only the pool can ask. */
        private final Map<String, Set<String>> meant = new HashMap<>();

        private int count;
        int placed;

        World(Random random) {
            this.random = random;
            newCard();
            newCard();
        }

        void step() {
            int dice = random.nextInt(100);
            if (dice < 45) {
                write();
            } else if (dice < 90) {
                answer();
            } else if (dice < 92 && cards.size() < 6) {
                newCard();
            } else {
                changeCard();
            }
        }

        private String phone() {
            return "+86138001380" + (10 + random.nextInt(12));
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private void newCard() {
            String iccid = "8986000000000000%04d".formatted(cards.size());
            cards.add(sims.register(new SimIdentity(iccid, null, null), CLOCK.instant())
                    .id());
        }

        private void changeCard() {
            UUID card = any(cards);
            switch (random.nextInt(4)) {
                case 0 -> sims.change(card, new SimChange(any(List.of(SimState.values())), null, null, null));
                case 1 -> sims.release(card);
                case 2 -> lease(card, any(HOLDERS));
                default -> sims.change(card, new SimChange(SimState.ACTIVE, null, null, null));
            }
        }

        private void lease(UUID card, String holder) {
            sims.release(card);
            sims.lease(card, holder);
        }

        /** A holder writes; the handset shows the text with the number of the card it came over. */
        private void write() {
            String holder = any(HOLDERS);
            outbox.submit(new TextRequest(
                    holder, new PhoneNumber(phone()), "text " + count, Priority.CONVERSATION, "k" + count++));
            router.takeBack();
            router.route();
            for (UUID card : cards) {
                queue.claim(card).ifPresent(this::send);
            }
        }

        private void send(ClaimedText text) {
            text.parts().forEach(part -> queue.sent(part, 1));
            database.run(sql -> sql.first(
                            "select phone, sim_id, holder from pool.outbound_sms where id = ? and holder <> '-'",
                            row -> Map.entry(row.text("phone") + row.uuid("sim_id"), row.text("holder")),
                            text.id())
                    .ifPresent(entry -> read.computeIfAbsent(entry.getKey(), any -> new HashSet<>())
                            .add(entry.getValue())));
        }

        /** A phone answers over a card; named or not, she only means whom she read there, or whom she names. */
        private void answer() {
            String phone = phone();
            UUID card = any(cards);
            Set<String> known = read.getOrDefault(phone + card, Set.of());
            String words = "words " + count++;
            boolean names = known.size() != 1 && random.nextBoolean();
            String named = known.isEmpty() ? any(HOLDERS) : any(List.copyOf(known));
            if (known.size() == 1) {
                meant.put(words, known);
            } else if (names && (!known.isEmpty() || isNobodys(phone, card))) {
                // Whom she names first over a card that is nobody's, she means from then on.
                meant.put(words, Set.of(named));
                read.computeIfAbsent(phone + card, any -> new HashSet<>()).add(named);
            }
            take(phone, card, names ? named + ": " + words : words);
        }

        private boolean isNobodys(String phone, UUID card) {
            return routes.holders(phone, card).isEmpty() && routes.lessee(card).isEmpty();
        }

        private void take(String phone, UUID card, String text) {
            String pdu = Pdus.deliver(phone, text, CLOCK.instant());
            try {
                store.take(card, (Deliver) PduDecoder.decode(pdu), pdu);
            } catch (MalformedPdu e) {
                throw new IllegalStateException(e);
            }
            boolean more = true;
            while (more) {
                more = dispatcher.dispatchOne();
            }
        }

        @Override
        public void receive(String holder, InboundText text) {
            placed++;
            Set<String> expected = meant.getOrDefault(text.text(), Set.of());
            if (!expected.isEmpty()) {
                assertThat(expected).as(text.text()).contains(holder);
            }
        }

        @Override
        public Optional<String> findByPrefix(String word) {
            return HOLDERS.stream()
                    .filter(word.toLowerCase(Locale.ROOT)::equals)
                    .findFirst();
        }

        @Override
        public String confirmationOf(Wish wish, List<String> holders, String from, String text) {
            return wish + " " + holders;
        }

        @Override
        public String questionFor(String from, String text) {
            return "Whom do you mean?";
        }

        @Override
        public String prefixOf(String holder) {
            return holder.toUpperCase(Locale.ROOT);
        }
    }
}
