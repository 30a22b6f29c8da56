package org.simsite.launcher.sim.air;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.simsite.launcher.sim.journal.Journal;

/** Where the network's things stand in the journal; numbered, so that order of keys is order of coming. */
final class Keys {
    private static final String WAITING = "waiting/";
    private static final String RECEIVED = "received/";
    private static final String SENT = "sent/";

    private final AtomicLong last;

    Keys(Journal journal) {
        last = new AtomicLong(Stream.of(WAITING, RECEIVED, SENT)
                .flatMap(prefix -> journal.under(prefix).keySet().stream())
                .mapToLong(key -> Long.parseLong(id(key)))
                .max()
                .orElse(0));
    }

    /** The next place under a prefix. */
    String next(String prefix) {
        return prefix + String.format(Locale.ROOT, "%012d", last.incrementAndGet());
    }

    static String waiting(Card card) {
        return WAITING + card.iccid() + "/";
    }

    static String received(String handset) {
        return RECEIVED + handset.replace('/', '_') + "/";
    }

    static String received() {
        return RECEIVED;
    }

    static String sent(String handset) {
        return SENT + handset.replace('/', '_') + "/";
    }

    static String sent() {
        return SENT;
    }

    /** The number at the end of a key. */
    static String id(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** The handset in the middle of a key. */
    static String handset(String key) {
        return key.substring(key.indexOf('/') + 1, key.lastIndexOf('/'));
    }
}
