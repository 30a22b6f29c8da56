package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.simsite.modempool.at.Unsolicited;
import org.simsite.modempool.inbox.InboundStore;
import org.simsite.modempool.outbox.Deliveries;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.sms.pdu.StatusReport;
import org.simsite.modempool.sms.pdu.Submit;
import org.simsite.modempool.tally.Tally;

/**
 * Takes what comes in over one SIM: commits it first, and only then deletes it. A text at once; a report on a text that went
 * out when there is time.
 */
final class Inlet {
    /** {@code +CMTI: "SM",3}. */
    private static final Pattern PLACE = Pattern.compile("[^:]+: *\"([A-Z]{2})\", *([0-9]{1,5})");

    /** The memory where some modems keep reports. */
    private static final String REPORTS = "SR";

    private final UUID sim;
    private final Memories memories;
    private final Acknowledgement acknowledgement;
    private final InboundStore inbox;
    private final Deliveries deliveries;
    private final Clock clock;
    private final ReadReports reports;
    private final Tally tally;

    Inlet(UUID sim, Memories memories, Acknowledgement acknowledgement, Desk desk) {
        this.sim = sim;
        this.memories = memories;
        this.acknowledgement = acknowledgement;
        this.inbox = desk.inbox();
        this.deliveries = desk.deliveries();
        this.clock = desk.clock();
        this.reports = new ReadReports(sim, memories, desk);
        this.tally = desk.tally();
    }

    /**
     * Takes what the modem announces; other lines say nothing that the next look at the modem would not.
     *
     * @return false if something was announced and not found: then all should be looked through
     */
    boolean take(Unsolicited said) throws IOException, InterruptedException {
        String pdu = said.pdu();
        if (pdu != null) {
            takeDirect(said.line(), pdu);
            return true;
        }
        Matcher place = PLACE.matcher(said.line());
        if (place.matches()) {
            String memory = place.group(1);
            int index = Integer.parseInt(place.group(2));
            Optional<String> stored = memories.read(memory, index);
            if (stored.isEmpty()) {
                return false;
            }
            if (reports.add(memory, index, stored.get())) {
                tally.countReceived();
            } else {
                commit(stored.get());
                memories.delete(memory, index);
            }
        }
        return true;
    }

    /** Puts the reports on record that were read. */
    void record() {
        reports.record();
    }

    /** Deletes from the card what is on record. */
    void tidy() throws IOException, InterruptedException {
        reports.tidy();
    }

    /** What was disturbed on the line is not acknowledged: then it comes again. */
    private void takeDirect(String header, String line) throws IOException, InterruptedException {
        Optional<String> pdu = PduLine.read(header, line);
        if (pdu.isPresent() || !acknowledgement.isWanted()) {
            commit(pdu.orElse(line.toUpperCase(Locale.ROOT)));
            acknowledgement.give();
        }
    }

    /** Takes all that lies in the memories: opening a port loses announcements, and so may noise on the line. */
    void sweep() throws IOException, InterruptedException {
        record();
        tidy();
        for (String memory : new String[] {Memories.CARD, REPORTS}) {
            for (StoredMessage message : memories.list(memory)) {
                if (message.isReceived()) {
                    commit(message.pdu());
                    memories.delete(memory, message.index());
                }
            }
        }
    }

    private void commit(String hex) {
        try {
            switch (PduDecoder.decodeReceived(hex)) {
                case Deliver text -> inbox.take(sim, text, hex);
                case StatusReport report -> deliveries.take(sim, report, hex, clock.instant());
                case Submit sent -> // a bit may have flipped: it leaves the card like the rest
                    inbox.takeUnreadable(
                            sim,
                            hex,
                            new MalformedPdu("TP-MTI", begin(hex), "a text that goes out, where one came in"));
            }
        } catch (MalformedPdu e) {
            inbox.takeUnreadable(sim, hex, e);
        }
        tally.countReceived();
    }

    /** Where the TPDU begins, behind the service centre. */
    private static int begin(String hex) throws MalformedPdu {
        return hex.length() / 2 - PduDecoder.tpduLength(hex);
    }
}
