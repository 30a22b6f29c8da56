package org.simsite.launcher.sim.air;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.simsite.launcher.sim.journal.Batch;
import org.simsite.launcher.sim.journal.Journal;

/** What the simulated handsets have received and sent. */
public final class Handsets {
    private final Journal journal;
    private final Changes changes;

    Handsets(Journal journal, Changes changes) {
        this.journal = journal;
        this.changes = changes;
    }

    /** Numbers that have ever sent or received. */
    public SortedSet<String> numbers() {
        var numbers = new TreeSet<String>();
        journal.under(Keys.received()).keySet().forEach(key -> numbers.add(Keys.handset(key)));
        journal.under(Keys.sent()).keySet().forEach(key -> numbers.add(Keys.handset(key)));
        return numbers;
    }

    /** Joined texts, oldest first, those that lack parts last. */
    public List<HandsetText> received(String handset) {
        var joiner = new Joiner(handset);
        journal.under(Keys.received(handset)).forEach((key, value) -> joiner.add(Part.decode(Keys.id(key), value)));
        return joiner.texts();
    }

    public List<SentText> sent(String handset) {
        return journal.under(Keys.sent(handset)).entrySet().stream()
                .map(entry -> SentText.decode(handset, Keys.id(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Forgets what the handset has received and sent. */
    public void clear(String handset) {
        var batch = new Batch();
        journal.under(Keys.received(handset)).keySet().forEach(batch::remove);
        journal.under(Keys.sent(handset)).keySet().forEach(batch::remove);
        journal.commit(batch);
        changes.next();
    }
}
