package org.simsite.modempool.outbox;

import java.time.ZoneId;

/** What the last gate asks of a holder. Provided by the program around the pool. */
public interface Holders {
    /** Where its day begins, and where its receivers are if their numbers do not tell. */
    ZoneId zone(String holder);

    /** Whether its texts wait until it is resumed. */
    boolean suspended(String holder);

    /** How many parts it may send in a month of its zone. */
    default long perMonth(String holder) {
        return Long.MAX_VALUE;
    }
}
