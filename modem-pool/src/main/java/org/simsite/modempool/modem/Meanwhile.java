package org.simsite.modempool.modem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.outbox.ClaimedText;
import org.simsite.modempool.outbox.OutboundPart;
import org.simsite.modempool.outbox.SendQueue;

/**
 * What is done while the network works on a text, which takes it seconds: the text before is put on record as sent, which
 * until then the modem's memory knows or, without one, is recorded with the next; and the next text is claimed.
 */
final class Meanwhile implements AutoCloseable {
    /** A stop or a more urgent text that came since is looked for from this age of a claim on. */
    private static final Duration FRESH = Duration.ofMillis(200);

    private record Ahead(ClaimedText text, Instant since) {}

    private record Sent(OutboundPart part, int reference) {}

    private final UUID sim;
    private final SendQueue queue;
    private final Clock clock;
    /** What else is recorded. */
    private final Runnable paperwork;

    private @Nullable Ahead ahead;
    /** Taken by the network and not on record yet. */
    private @Nullable Sent unrecorded;
    /** What went wrong; it has to wait for the modem's answer. */
    private @Nullable RuntimeException trouble;

    Meanwhile(UUID sim, Desk desk, Runnable paperwork) {
        this.sim = sim;
        this.queue = desk.queue();
        this.clock = desk.clock();
        this.paperwork = paperwork;
    }

    /** Does it; must not throw, for the modem's answer would go unheard. */
    void work(boolean claims) {
        try {
            queue.together(() -> {
                record();
                paperwork.run();
                if (claims) {
                    claimAhead();
                }
            });
        } catch (RuntimeException e) {
            trouble = e;
        }
    }

    private void claimAhead() {
        Optional<ClaimedText> text = queue.claim(sim);
        if (text.isPresent()) {
            var claimed = new Ahead(text.get(), clock.instant());
            queue.afterCommit(() -> ahead = claimed);
        }
    }

    /** The next text to be sent, claimed now if none was before. */
    Optional<ClaimedText> next() {
        Ahead claimed = ahead;
        if (claimed != null && isStillNext(claimed)) {
            ahead = null;
            return Optional.of(claimed.text());
        }
        putBack();
        return queue.claim(sim);
    }

    private boolean isStillNext(Ahead claimed) {
        return clock.instant().isBefore(claimed.since().plus(FRESH))
                || queue.isStillNext(claimed.text().id());
    }

    /** The network took the part; recorded with the next step, which comes at once if there is a next text. */
    void sent(OutboundPart part, int reference) {
        record();
        unrecorded = new Sent(part, reference);
    }

    /** The text is done with. */
    void end() {
        if (ahead == null) {
            record();
        }
        if (trouble != null) {
            throw trouble;
        }
    }

    /** Puts the last text on record as sent, if it is not yet. */
    void record() {
        Sent last = unrecorded;
        if (last != null) {
            queue.together(() -> {
                queue.sent(last.part(), last.reference());
                queue.afterCommit(() -> unrecorded = null);
            });
        }
    }

    /** Nothing is sent for some time: what was claimed may go another way. */
    void putBack() {
        record();
        Ahead claimed = ahead;
        if (claimed != null) {
            queue.finish(claimed.text().id());
            ahead = null;
        }
    }

    @Override
    public void close() {
        putBack();
    }
}
