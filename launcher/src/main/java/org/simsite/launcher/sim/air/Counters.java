package org.simsite.launcher.sim.air;

import org.simsite.launcher.sim.journal.Batch;
import org.simsite.launcher.sim.journal.Journal;

/** Numbers that go on where they stopped: references of cards and of handsets' long texts, texts that a card sent. */
final class Counters {
    private Counters() {}

    /** The card's next TP-MR, 0–255. */
    static int reference(Journal journal, Card card, Batch batch) {
        next(journal, "count/" + card.iccid(), batch);
        return next(journal, "reference/" + card.iccid(), batch) & 0xFF;
    }

    /** A handset's next reference for a long text, 0–255. */
    static int concat(Journal journal, String handset, Batch batch) {
        return next(journal, "concat/" + handset, batch) & 0xFF;
    }

    /** Texts that the card has sent in its life. */
    static int sent(Journal journal, Card card) {
        return journal.find("count/" + card.iccid()).map(Integer::parseInt).orElse(0);
    }

    private static int next(Journal journal, String key, Batch batch) {
        int value = journal.find(key).map(Integer::parseInt).orElse(0);
        batch.put(key, Integer.toString(value + 1));
        return value;
    }
}
