package org.simsite.launcher.sim.modem;

import java.util.Iterator;
import java.util.OptionalInt;
import org.simsite.launcher.sim.air.Network;
import org.simsite.launcher.sim.air.Waiting;
import org.simsite.launcher.sim.journal.Batch;

/**
 * Takes what waits at the network, as {@code +CNMI} says: into the store, or straight to the terminal. What finds no
 * room, or a report that nobody has asked to see, stays at the network, which tries again.
 */
final class Intake {
    private static final int MT = 1;
    private static final int DS = 3;

    private final Session session;
    private final Network network;
    private final SlotText text;
    /** Shown to the terminal and not yet acknowledged by {@code +CNMA}. */
    private Waiting shown;

    Intake(Session session) {
        this.session = session;
        this.network = session.modem().network();
        this.text = new SlotText(session);
    }

    void run() {
        boolean room = session.radioOn();
        boolean reports = session.radioOn() && session.indications[DS] > 0;
        Iterator<Waiting> waiting = network.waiting(session.modem().card()).iterator();
        while ((room || reports) && shown == null && waiting.hasNext()) {
            Waiting next = waiting.next();
            if (next.report()) {
                reports = reports && takeReport(next);
            } else if (room) {
                room = takeText(next);
            }
        }
    }

    /**
     * The terminal answers for what it was shown.
     *
     * @return false if it was shown nothing
     */
    boolean acknowledged(boolean taken) {
        if (shown == null) {
            return false;
        }
        if (taken) {
            network.taken(session.modem().card(), shown, new Batch());
        } else {
            stopShowing();
        }
        shown = null;
        return true;
    }

    /** No acknowledgement in time: 3GPP TS 27.005 §3.4.1 has the modem go back to its store. */
    void acknowledgementOverdue() {
        if (shown != null) {
            acknowledged(false);
            run();
        }
    }

    boolean awaitsAcknowledgement() {
        return shown != null;
    }

    private void stopShowing() {
        session.indications[MT] = 0;
        session.indications[DS] = 0;
    }

    private boolean takeText(Waiting waiting) {
        int mt = session.indications[MT];
        if (mt >= 2) {
            show("+CMT: ", waiting);
            return true;
        }
        return store(waiting, mt == 1 ? "+CMTI: " : null);
    }

    private boolean takeReport(Waiting waiting) {
        if (session.indications[DS] == 1) {
            show("+CDS: ", waiting);
            return true;
        }
        return store(waiting, "+CDSI: ");
    }

    private void show(String code, Waiting waiting) {
        var slot = new Slot(Slot.State.REC_UNREAD, waiting.pdu());
        String line = waiting.report() && !session.textMode() ? slot.length() + "\r\n" + slot.pdu() : text.direct(slot);
        if (session.acknowledges) {
            shown = waiting;
        } else {
            network.taken(session.modem().card(), waiting, new Batch());
        }
        session.unasked().say(code + line);
    }

    private boolean store(Waiting waiting, String code) {
        OptionalInt free = session.receiving().free();
        if (free.isEmpty()) {
            return false;
        }
        var batch = new Batch();
        session.receiving().put(free.getAsInt(), new Slot(Slot.State.REC_UNREAD, waiting.pdu()), batch);
        network.taken(session.modem().card(), waiting, batch);
        if (code != null) {
            session.unasked().say(code + "\"" + session.memories[2] + "\"," + free.getAsInt());
        }
        return true;
    }
}
