package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.at.AtError;
import org.simsite.modempool.at.PduBody;
import org.simsite.modempool.outbox.ClaimedText;
import org.simsite.modempool.outbox.OutboundPart;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.outbox.Verdict;
import org.simsite.modempool.tally.Tally;

/**
 * Sends texts over one SIM, each step recorded before the next. Through the modem's memory: write, record the place, send,
 * record the reference, delete; then the memory itself says after a crash whether the text went out. Directly, where the
 * modem has no memory: then a lost answer stays unknown until the network reports on the text.
 *
 * <p>The network takes seconds for a text. What needs no modem is done meanwhile: the text before is put on record as sent,
 * which until then the modem's memory knows or, without one, is recorded with the next; and the next text is claimed.
 */
final class Outlet implements AutoCloseable {
    /** A stop or a more urgent text that came since is looked for from this age of a claim on. */
    private static final Duration FRESH = Duration.ofMillis(200);

    /** A part as the modem answered to it. */
    private enum Answer {
        TAKEN,
        NOT_TAKEN
    }

    private record Ahead(ClaimedText text, Instant since) {}

    private record Sent(OutboundPart part, int reference) {}

    private final UUID sim;
    private final String imei;
    private final Memories memories;
    private final SendQueue queue;
    private final Standing standing;
    private final Clock clock;
    private final Tally tally;
    /** What else is recorded while the network works. */
    private final Runnable paperwork;
    /** Places in the modem's memory that may go; deleted when there is time. */
    private final Queue<Integer> spent = new ArrayDeque<>();

    private boolean stores;
    /** Claimed while the text before was on its way. */
    private @Nullable Ahead ahead;
    /** Taken by the network and not on record yet. */
    private @Nullable Sent unrecorded;
    /** What went wrong while a text was on its way. */
    private @Nullable RuntimeException trouble;

    Outlet(UUID sim, Equipment equipment, Memories memories, Desk desk, Standing standing, Runnable paperwork) {
        this.sim = sim;
        this.imei = equipment.imei();
        this.stores = equipment.hasStore();
        this.memories = memories;
        this.queue = desk.queue();
        this.clock = desk.clock();
        this.tally = desk.tally();
        this.standing = standing;
        this.paperwork = paperwork;
    }

    /**
     * Sends the next text. What an exception leaves in the middle is settled by {@link Aftermath}.
     *
     * @return the number of parts handed over; 0 if there is nothing to send
     */
    int sendNext() throws IOException, InterruptedException {
        Optional<ClaimedText> next = next();
        int tried = next.isPresent() ? send(next.get()) : 0;
        if (ahead == null) {
            record();
        }
        if (trouble != null) {
            throw trouble;
        }
        return tried;
    }

    private Optional<ClaimedText> next() {
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

    /** Nothing is sent for some time: what was claimed may go another way. */
    void putBack() {
        record();
        Ahead claimed = ahead;
        if (claimed != null) {
            queue.finish(claimed.text().id());
            ahead = null;
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

    private int send(ClaimedText text) throws IOException, InterruptedException {
        int tried = 0;
        Answer answer = Answer.TAKEN;
        for (OutboundPart part : text.parts()) {
            if (answer == Answer.TAKEN) {
                boolean last = part == text.parts().getLast();
                answer = stores ? throughMemory(part, last) : directly(part, last);
                tried++;
            }
        }
        if (answer == Answer.NOT_TAKEN) {
            queue.finish(text.id());
        }
        return tried;
    }

    /** An exception has to wait for the modem's answer. */
    private void meanwhile(boolean claims) {
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

    private Answer throughMemory(OutboundPart part, boolean last) throws IOException, InterruptedException {
        int index;
        try {
            index = write(part);
        } catch (AtError e) {
            if (Refusals.isNoRoom(e)) {
                stores = false; // until the port is opened again
                return directly(part, last);
            }
            return refused(part, e);
        }
        queue.stored(part, imei, index);
        spent.add(index);
        try {
            return sent(part, memories.send(index, () -> meanwhile(last)));
        } catch (AtError e) {
            return refused(part, e);
        }
    }

    /** A full memory is tidied once. */
    private int write(OutboundPart part) throws IOException, InterruptedException {
        var body = new PduBody(part.pdu());
        try {
            return memories.write(part.tpduLength(), body);
        } catch (AtError e) {
            if (!Refusals.isNoRoom(e) || spent.isEmpty()) {
                throw e;
            }
            tidy();
            return memories.write(part.tpduLength(), body);
        }
    }

    /** On record as handed over from the prompt on: whatever happens before that, nothing was sent. */
    private Answer directly(OutboundPart part, boolean last) throws IOException, InterruptedException {
        try {
            var body = new PduBody(part.pdu());
            Runnable handOver = () -> queue.together(() -> {
                record();
                queue.submitted(part);
            });
            return sent(part, memories.sendDirectly(part.tpduLength(), body, handOver, () -> meanwhile(last)));
        } catch (AtError e) {
            return refused(part, e);
        }
    }

    private Answer sent(OutboundPart part, int reference) {
        record();
        unrecorded = new Sent(part, reference);
        standing.sent(clock.instant());
        tally.countSent();
        return Answer.TAKEN;
    }

    private Answer refused(OutboundPart part, AtError error) {
        record();
        standing.quarantine().failed(error, clock.instant());
        Verdict verdict = Refusals.verdict(error);
        queue.failed(part, verdict, error.errorName());
        tally.count(verdict);
        return verdict == Verdict.UNKNOWN ? Answer.TAKEN : Answer.NOT_TAKEN;
    }

    /** Whether there is something to tidy. */
    boolean isUntidy() {
        return !spent.isEmpty();
    }

    /** Deletes what was sent from the modem's memory. */
    void tidy() throws IOException, InterruptedException {
        record(); // from here on the memory does not know it any more
        Integer index = spent.poll();
        while (index != null) {
            memories.delete(Memories.MODEM, index);
            index = spent.poll();
        }
    }

    /** Leaves nothing claimed that this will not send. */
    @Override
    public void close() {
        putBack();
    }
}
