package org.simsite.modempool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.simsite.modempool.route.RouteExpiry;
import org.simsite.modempool.route.RouteMoves;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.SimState;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;

/**
 * Random holders write to random phones while cards come, drain, are blocked, swapped, leased and given back, and days go by
 * in which routes expire; phones answer what they read last over a card, with or without a prefix. Whatever happens, an
 * answer reaches the holder that the phone means, or waits; never another.
 */
final class ReplyWorld implements HolderDirectory, InboundReceiver {
    private static final List<String> HOLDERS = List.of("acme", "globex", "initech", "umbrella", "hooli");
    /** The shortest that a route may be idle. */
    private static final Duration IDLE = Duration.ofDays(1);
    /** A pair expires once it was idle, and is forgotten after the same time: nobody answers a text that is older. */
    private static final Duration MEMORY = IDLE.multipliedBy(2).minus(Duration.ofMinutes(2));

    private static final int CARDS = 6;
    private static final int SWAPS = 40;
    /** Whose conversations are never over. */
    private static final String TALKATIVE = "+8613800138010";

    private final Random random;
    private final MovingClock clock = new MovingClock();
    private final Database database = PoolDatabase.empty();
    private final Bell bell = new Bell();
    private final Sims sims = new Sims(database, bell);
    private final RouteBook routes = new RouteBook(database);
    private final Outbox outbox = new Outbox(database, routes, bell, clock);
    private final SendQueue queue = new SendQueue(database, routes, clock);
    private final Router router = new Router(database, routes, this, bell, clock);
    private final RouteMoves moves = new RouteMoves(database, clock);
    private final RouteExpiry expiry =
            new RouteExpiry(database, (holder, phone) -> phone.equals(TALKATIVE), IDLE, clock);
    private final InboundStore store = new InboundStore(database, bell, clock);
    private final Dispatcher dispatcher =
            new Dispatcher(database, new Placement(routes, new OptOuts(database), outbox, this, this), clock);

    private final List<UUID> cards = new ArrayList<>();
    private final Minds minds = new Minds(clock, MEMORY);

    private int count;
    private int made;
    private @Nullable UUID lastSwapped;
    int placed;
    int swapped;
    int expired;
    int moved;

    ReplyWorld(Random random) {
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
        } else if (dice < 92 && cards.size() < CARDS) {
            newCard();
        } else if (dice < 95) {
            timePasses();
        } else {
            changeCard();
        }
    }

    /** Mostly minutes, at times days: what is idle for so long is nobody's afterwards. */
    private void timePasses() {
        clock.forward(
                random.nextInt(4) == 0
                        ? Duration.ofHours(6 + random.nextInt(40))
                        : Duration.ofMinutes(1 + random.nextInt(120)));
        while (expiry.run() > 0) {
            expired++;
        }
        assertThat(heldOpen())
                .as("routes that ended in the midst of a conversation")
                .isZero();
    }

    private int heldOpen() {
        return database.call(sql -> sql.first(
                        "select count(*) as n from pool.route where phone = ? and expired_at is not null",
                        row -> row.number("n"),
                        TALKATIVE)
                .orElseThrow());
    }

    private String phone() {
        return "+86138001380" + (10 + random.nextInt(12));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private UUID newCard() {
        String iccid = "8986000000000000%04d".formatted(made++);
        UUID card = sims.register(new SimIdentity(iccid, null, null), clock.instant())
                .id();
        cards.add(card);
        return card;
    }

    /** A fresh card takes over; the old one stays in its modem for some time, then it is thrown away. */
    private void swap(UUID old) {
        if (swapped < SWAPS && !old.equals(lastSwapped)) {
            sims.swap(old, newCard());
            cards.remove(lastSwapped);
            lastSwapped = old;
            swapped++;
        }
    }

    private void changeCard() {
        UUID card = any(cards);
        switch (random.nextInt(5)) {
            case 0 -> sims.change(card, new SimChange(any(List.of(SimState.values())), null, null, null));
            case 1 -> sims.release(card);
            case 2 -> lease(card, any(HOLDERS));
            case 3 -> swap(card);
            default -> sims.change(card, new SimChange(SimState.ACTIVE, null, null, null));
        }
        while (moves.moveOne()) {
            moved++;
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
                .ifPresent(entry -> minds.hasRead(entry.getKey(), entry.getValue())));
    }

    /** A phone answers over a card; named or not, she only means whom she read there, or whom she names. */
    private void answer() {
        String phone = phone();
        UUID card = any(cards);
        String pair = phone + card;
        Set<String> known = minds.known(pair);
        String words = "words " + count++;
        boolean names = known.size() != 1 && random.nextBoolean();
        String named = known.isEmpty() ? any(HOLDERS) : any(List.copyOf(known));
        minds.note(
                pair,
                words + " of " + known + (names ? " naming " + named : "") + ", held by " + routes.holders(phone, card)
                        + ", before by " + routes.former(phone, card));
        if (known.size() == 1) {
            minds.means(words, known);
        } else if (names && (!known.isEmpty() || isNobodys(phone, card))) {
            // Whom she names first over a card that is nobody's, she means from then on.
            minds.means(words, Set.of(named));
            minds.hasRead(pair, named);
        }
        if (names) {
            minds.answersTheQuestion(pair, words);
        }
        minds.wrote(pair, words);
        take(phone, card, names ? named + ": " + words : words);
    }

    private boolean isNobodys(String phone, UUID card) {
        return routes.holders(phone, card).isEmpty() && routes.lessee(card).isEmpty();
    }

    private void take(String phone, UUID card, String text) {
        String pdu = Pdus.deliver(phone, text, clock.instant());
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
        minds.isPlaced(text.text(), holder);
    }

    @Override
    public Optional<String> findByPrefix(String word) {
        return HOLDERS.stream().filter(word.toLowerCase(Locale.ROOT)::equals).findFirst();
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
