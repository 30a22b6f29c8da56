package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
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
 */
final class Outlet {
    /** A part as the modem answered to it. */
    private enum Answer {
        TAKEN,
        NOT_TAKEN
    }

    private final String imei;
    private final Memories memories;
    private final SendQueue queue;
    private final Standing standing;
    private final Clock clock;
    private final Tally tally;
    private final Meanwhile meanwhile;
    /** Places in the modem's memory that may go; deleted when there is time. */
    private final Queue<Integer> spent = new ArrayDeque<>();

    private final boolean stores;

    Outlet(Equipment equipment, Memories memories, Desk desk, Standing standing, Meanwhile meanwhile) {
        this.imei = equipment.imei();
        this.stores = equipment.hasStore();
        this.memories = memories;
        this.queue = desk.queue();
        this.clock = desk.clock();
        this.tally = desk.tally();
        this.standing = standing;
        this.meanwhile = meanwhile;
    }

    /**
     * Sends the next text. What an exception leaves in the middle is settled by {@link Aftermath}.
     *
     * @return the number of parts handed over; 0 if there is nothing to send
     */
    int sendNext() throws IOException, InterruptedException {
        Optional<ClaimedText> next = meanwhile.next();
        int tried = next.isPresent() ? send(next.get()) : 0;
        meanwhile.end();
        return tried;
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

    private Answer throughMemory(OutboundPart part, boolean last) throws IOException, InterruptedException {
        int index;
        try {
            index = write(part);
        } catch (AtError e) {
            // The next part tries the memory again: what goes past it may end unknown.
            return Refusals.isNoRoom(e) ? directly(part, last) : refused(part, e);
        }
        queue.stored(part, imei, index);
        spent.add(index);
        try {
            return sent(part, memories.send(index, () -> meanwhile.work(last)));
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
                meanwhile.record();
                queue.submitted(part);
            });
            return sent(part, memories.sendDirectly(part.tpduLength(), body, handOver, () -> meanwhile.work(last)));
        } catch (AtError e) {
            return refused(part, e);
        }
    }

    private Answer sent(OutboundPart part, int reference) {
        meanwhile.sent(part, reference);
        standing.sent(clock.instant());
        tally.countSent();
        return Answer.TAKEN;
    }

    private Answer refused(OutboundPart part, AtError error) {
        meanwhile.record();
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
        meanwhile.record(); // from here on the memory does not know it any more
        Integer index = spent.poll();
        while (index != null) {
            memories.delete(Memories.MODEM, index);
            index = spent.poll();
        }
    }
}
