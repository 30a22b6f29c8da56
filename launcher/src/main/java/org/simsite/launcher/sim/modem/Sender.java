package org.simsite.launcher.sim.modem;

import org.simsite.launcher.sim.journal.Batch;
import org.simsite.launcher.sim.pdu.MalformedTpdu;

/** The way of a text from the modem to the network, with the faults that wait on it. */
final class Sender {
    private final Session session;

    Sender(Session session) {
        this.session = session;
    }

    /**
     * @param batch what the modem keeps at the moment the network has the text
     * @return the reference, TP-MR
     */
    int send(byte[] tpdu, Batch batch) throws AtError {
        Modem modem = session.modem();
        if (!session.radioOn()) {
            throw AtError.cms(CmsError.NO_NETWORK);
        }
        var refused = modem.faults().take(Fault.Kind.CMS_ERROR);
        if (refused.isPresent()) {
            throw AtError.cms(refused.get().code());
        }
        session.stuck |= modem.faults().take(Fault.Kind.STUCK).isPresent();
        if (session.stuck) {
            throw new LostAnswer();
        }
        session.wire().pause(modem.network().terms().delay());
        lose(Fault.Moment.BEFORE_AIR);
        int reference;
        try {
            reference = modem.network().submit(modem.card(), tpdu, batch);
        } catch (MalformedTpdu bad) {
            throw AtError.cms(CmsError.INVALID_PDU);
        }
        lose(Fault.Moment.AFTER_AIR);
        if (modem.faults().take(Fault.Kind.LOST_RESPONSE).isPresent()) {
            throw new LostAnswer();
        }
        return reference;
    }

    /** The plug, or the power. */
    private void lose(Fault.Moment moment) {
        session.modem().faults().takeUnplug(moment).ifPresent(fault -> {
            throw new Unplugged(fault.time());
        });
        session.modem().faults().take(Fault.Kind.REBOOT, moment).ifPresent(fault -> {
            throw new Rebooted(fault.time());
        });
    }
}
