package org.simsite.launcher.sim.modem;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.simsite.launcher.sim.journal.Batch;
import org.simsite.launcher.sim.journal.Journal;

/** Numbered slots for messages, on the card or in the modem; written before it is answered. */
final class MessageStore {
    private final Journal journal;
    private final String prefix;
    private final int capacity;

    MessageStore(Journal journal, String prefix, int capacity) {
        this.journal = journal;
        this.prefix = prefix;
        this.capacity = capacity;
    }

    int capacity() {
        return capacity;
    }

    int used() {
        return journal.under(prefix).size();
    }

    Optional<Slot> find(int index) {
        return journal.find(key(index)).map(MessageStore::decode);
    }

    SortedMap<Integer, Slot> all() {
        var slots = new TreeMap<Integer, Slot>();
        journal.under(prefix).forEach((key, value) -> slots.put(index(key), decode(value)));
        return slots;
    }

    /** The lowest free index, from 1. */
    OptionalInt free() {
        return IntStream.rangeClosed(1, capacity)
                .filter(index -> journal.find(key(index)).isEmpty())
                .findFirst();
    }

    void put(int index, Slot slot, Batch batch) {
        batch.put(key(index), slot.state() + " " + slot.pdu());
    }

    void remove(int index, Batch batch) {
        batch.remove(key(index));
    }

    void commit(Batch batch) {
        journal.commit(batch);
    }

    private String key(int index) {
        return prefix + String.format(Locale.ROOT, "%03d", index);
    }

    private int index(String key) {
        return Integer.parseInt(key.substring(prefix.length()));
    }

    private static Slot decode(String value) {
        int blank = value.indexOf(' ');
        return new Slot(Slot.State.valueOf(value.substring(0, blank)), value.substring(blank + 1));
    }
}
