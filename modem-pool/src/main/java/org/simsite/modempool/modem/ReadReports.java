package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.simsite.modempool.outbox.Deliveries;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.sms.pdu.StatusReport;

/** Status reports that were read and lie on the card until they are on record. That has time: nobody waits for the place. */
final class ReadReports {
    private record Read(String memory, int index, StatusReport report, String pdu, Instant heard) {}

    private final UUID sim;
    private final Memories memories;
    private final SendQueue queue;
    private final Deliveries deliveries;
    private final Clock clock;
    private final List<Read> unrecorded = new ArrayList<>();
    private final List<Read> recorded = new ArrayList<>();

    ReadReports(UUID sim, Memories memories, Desk desk) {
        this.sim = sim;
        this.memories = memories;
        this.queue = desk.queue();
        this.deliveries = desk.deliveries();
        this.clock = desk.clock();
    }

    /** False if the PDU at this place is no status report. */
    boolean add(String memory, int index, String pdu) {
        try {
            return PduDecoder.decodeReceived(pdu) instanceof StatusReport report
                    && unrecorded.add(new Read(memory, index, report, pdu, clock.instant()));
        } catch (MalformedPdu e) {
            return false;
        }
    }

    void record() {
        if (!unrecorded.isEmpty()) {
            queue.together(() -> {
                unrecorded.forEach(read -> deliveries.take(sim, read.report(), read.pdu(), read.heard()));
                queue.afterCommit(() -> {
                    recorded.addAll(unrecorded);
                    unrecorded.clear();
                });
            });
        }
    }

    /** Deletes from the card what is on record. */
    void tidy() throws IOException, InterruptedException {
        while (!recorded.isEmpty()) {
            Read first = recorded.removeFirst();
            memories.delete(first.memory(), first.index());
        }
    }
}
