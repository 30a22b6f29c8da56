package org.simsite.modempool.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.simsite.modempool.outbox.Verdict;

/** What the workers of this node have done since it started. Names no phone, no text and no holder. */
@ApplicationScoped
public class Tally {
    /** The stages in which a modem that owes an answer is brought back. */
    public enum Reset {
        /** Spoken to on the open line until it is in step again. */
        IN_STEP,
        RADIO,
        /** The port was opened anew. */
        PORT
    }

    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();
    /** By their ordinal. */
    private final AtomicLongArray failures = new AtomicLongArray(Verdict.values().length);

    private final AtomicLongArray resets = new AtomicLongArray(Reset.values().length);

    /** The network took a part of a text. */
    public void countSent() {
        sent.increment();
    }

    /** A part of a text, or a report, came in and is committed. */
    public void countReceived() {
        received.increment();
    }

    public void count(Verdict failure) {
        failures.incrementAndGet(failure.ordinal());
    }

    public void count(Reset reset) {
        resets.incrementAndGet(reset.ordinal());
    }

    public long sent() {
        return sent.sum();
    }

    public long received() {
        return received.sum();
    }

    public long failures(Verdict verdict) {
        return failures.get(verdict.ordinal());
    }

    public long resets(Reset stage) {
        return resets.get(stage.ordinal());
    }
}
