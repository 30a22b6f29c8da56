package org.simsite.launcher.sim.air;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.simsite.launcher.sim.journal.Batch;
import org.simsite.launcher.sim.journal.Journal;
import org.simsite.launcher.sim.pdu.Deliver;
import org.simsite.launcher.sim.pdu.MalformedTpdu;
import org.simsite.launcher.sim.pdu.PhoneAddress;
import org.simsite.launcher.sim.pdu.StatusReport;
import org.simsite.launcher.sim.pdu.StoredPdu;
import org.simsite.launcher.sim.pdu.Submit;
import org.simsite.launcher.sim.pdu.TextSplitter;
import org.simsite.launcher.sim.pdu.UserData;

/** The service centre: takes texts from cards and handsets, keeps them, hands them on. */
public final class Network {
    /** What a network is made of; the delay is between a modem's submission and the answer. */
    public record Terms(String centre, ZoneId zone, Duration delay) {}

    private final Journal journal;
    private final Terms terms;
    private final Times times;
    private final Keys keys;
    private final Map<String, Card> cards;
    private final Map<String, Runnable> listeners = new ConcurrentHashMap<>();
    private final Changes changes = new Changes();
    private final Object lock = new Object();

    public Network(Journal journal, Terms terms, Clock clock, List<Card> cards) {
        this.journal = journal;
        this.terms = terms;
        this.times = new Times(journal, clock, terms.zone());
        this.keys = new Keys(journal);
        this.cards = cards.stream().collect(Collectors.toUnmodifiableMap(Card::number, Function.identity()));
    }

    public Terms terms() {
        return terms;
    }

    public Optional<Card> card(String number) {
        return Optional.ofNullable(cards.get(number));
    }

    public Changes changes() {
        return changes;
    }

    /** Calls back, from any thread, when something may wait for the card. */
    public void listen(Card card, Runnable listener) {
        listeners.put(card.number(), listener);
    }

    /**
     * Takes a text from a card, together with what its modem wants to remember at the same moment.
     *
     * @return the reference, TP-MR, 0–255
     * @throws MalformedTpdu if it is no SMS-SUBMIT; nothing is changed then
     */
    public int submit(Card card, byte[] tpdu, Batch batch) throws MalformedTpdu {
        var submit = Submit.read(tpdu);
        return inOneStep(batch, () -> {
            int reference = Counters.reference(journal, card, batch);
            Instant now = times.now();
            var receipt = submit.report()
                    ? Optional.of(new Waiting.Receipt(card.number(), reference, now.getEpochSecond()))
                    : Optional.<Waiting.Receipt>empty();
            String to = Numbering.canonical(submit.to());
            Card other = cards.get(to);
            if (other != null) {
                queue(other, card.number(), submit.data(), receipt, batch);
            } else {
                batch.put(keys.next(Keys.received(to)), Part.encode(card.number(), now, tpdu));
                receipt.ifPresent(r -> report(r, to, batch));
            }
            return reference;
        });
    }

    /** A handset's text to a card, cut into parts. */
    public SentText send(String from, Card to, String text) {
        var batch = new Batch();
        return inOneStep(batch, () -> {
            List<UserData> parts = TextSplitter.split(text, Counters.concat(journal, from, batch));
            parts.forEach(part -> queue(to, from, part, Optional.empty(), batch));
            String key = keys.next(Keys.sent(from));
            var sent = new SentText(
                    Keys.id(key), from, to.number(), text, times.now(), parts.size(), TextSplitter.codingOf(text));
            batch.put(key, sent.encode());
            return sent;
        });
    }

    /** What waits for a card, oldest first; read as the stream goes. */
    public Stream<Waiting> waiting(Card card) {
        return journal.under(Keys.waiting(card)).entrySet().stream()
                .map(entry -> Waiting.decode(entry.getKey(), entry.getValue()));
    }

    /** Texts that the card has sent in its life. */
    public int sent(Card card) {
        return Counters.sent(journal, card);
    }

    /** The card has it, together with where its modem put it. */
    public void taken(Card card, Waiting waiting, Batch batch) {
        inOneStep(batch, () -> {
            batch.remove(waiting.key());
            waiting.receipt().ifPresent(receipt -> report(receipt, card.number(), batch));
            return null;
        });
    }

    public Handsets handsets() {
        return new Handsets(journal, changes);
    }

    private void queue(Card to, String from, UserData data, Optional<Waiting.Receipt> receipt, Batch batch) {
        var deliver = new Deliver(PhoneAddress.of(from), 0, times.stamp(from, to.number(), batch), data);
        put(to, new Waiting("", false, pdu(deliver.write()), receipt), batch);
    }

    private void report(Waiting.Receipt receipt, String to, Batch batch) {
        var submitted = times.local(Instant.ofEpochSecond(receipt.submitted()));
        var report = new StatusReport(receipt.reference(), PhoneAddress.of(to), submitted, times.local(times.now()), 0);
        put(cards.get(receipt.card()), new Waiting("", true, pdu(report.write()), Optional.empty()), batch);
    }

    private void put(Card card, Waiting waiting, Batch batch) {
        if (card != null) { // null: a card of an earlier start with other numbers
            batch.put(keys.next(Keys.waiting(card)), waiting.encode());
        }
    }

    private String pdu(byte[] tpdu) {
        return StoredPdu.of(terms.centre(), tpdu).hex();
    }

    private <T> T inOneStep(Batch batch, Supplier<T> step) {
        T result;
        synchronized (lock) {
            result = step.get();
            journal.commit(batch);
        }
        changes.next();
        listeners.forEach((number, listener) -> {
            if (!journal.under(Keys.waiting(cards.get(number))).isEmpty()) {
                listener.run();
            }
        });
        return result;
    }
}
