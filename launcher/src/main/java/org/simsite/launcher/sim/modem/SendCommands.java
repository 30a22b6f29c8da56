package org.simsite.launcher.sim.modem;

import java.util.Map;
import org.simsite.launcher.sim.journal.Batch;
import org.simsite.launcher.sim.pdu.Coding;
import org.simsite.launcher.sim.pdu.Gsm7;
import org.simsite.launcher.sim.pdu.MalformedTpdu;
import org.simsite.launcher.sim.pdu.PhoneAddress;
import org.simsite.launcher.sim.pdu.StoredPdu;
import org.simsite.launcher.sim.pdu.Submit;
import org.simsite.launcher.sim.pdu.UserData;

/** Sending at once, storing, sending from the store: 3GPP TS 27.005 §3.5 and §4. */
final class SendCommands {
    private static final int MAX_TPDU = 176;

    private final Session session;
    private final Sender sender;

    SendCommands(Session session) {
        this.session = session;
        this.sender = new Sender(session);
    }

    void register(Map<String, Command> table) {
        table.put("+CMGS", this::send);
        table.put("+CMGW", this::write);
        table.put("+CMSS", this::sendStored);
    }

    private Reply send(Call call) throws AtError {
        if (call.form() != Call.Form.SET) {
            return Reply.OK;
        }
        check(call);
        return Reply.prompt(body ->
                Reply.of("+CMGS: " + sender.send(pdu(call, body).tpdu(), new Batch())));
    }

    private Reply write(Call call) throws AtError {
        if (call.form() == Call.Form.TEST) {
            return Reply.OK;
        }
        check(call);
        var state = state(call);
        return Reply.prompt(body -> {
            StoredPdu pdu = pdu(call, body);
            if (session.modem().faults().take(Fault.Kind.FULL).isPresent()) {
                throw AtError.cms(CmsError.MEMORY_FULL);
            }
            int index = session.writing().free().orElseThrow(() -> AtError.cms(CmsError.MEMORY_FULL));
            session.keep(session.writing(), index, new Slot(state, pdu.hex()));
            return Reply.of("+CMGW: " + index);
        });
    }

    private Reply sendStored(Call call) throws AtError {
        if (call.form() == Call.Form.TEST) {
            return Reply.OK;
        }
        int index = call.number(0);
        MessageStore store = session.writing();
        Slot slot = store.find(index).orElseThrow(() -> AtError.cms(CmsError.INVALID_INDEX));
        byte[] tpdu = slot.stored().tpdu();
        var batch = new Batch();
        if (slot.state() == Slot.State.STO_UNSENT) {
            store.put(index, slot.as(Slot.State.STO_SENT), batch);
        }
        return Reply.of("+CMSS: " + sender.send(call.has(1) ? readdressed(tpdu, call) : tpdu, batch));
    }

    private void check(Call call) throws AtError {
        if (session.textMode()) {
            call.text(0);
        } else if (call.number(0) < 1 || call.number(0) > MAX_TPDU) {
            throw AtError.cms(CmsError.INVALID_PDU);
        }
    }

    private Slot.State state(Call call) throws AtError {
        int at = session.textMode() ? 2 : 1;
        if (!call.has(at)) {
            return Slot.State.STO_UNSENT;
        }
        for (var state : Slot.State.values()) {
            if (call.text(at).equals(Integer.toString(state.ordinal()))
                    || call.text(at).equals(state.words())) {
                return state;
            }
        }
        throw AtError.parameters();
    }

    private StoredPdu pdu(Call call, String body) throws AtError {
        if (session.textMode()) {
            return fromText(call.text(0), body);
        }
        try {
            var pdu = StoredPdu.parse(body.replaceAll("\\s", ""));
            if (pdu.tpdu().length != call.number(0)) {
                throw AtError.cms(CmsError.INVALID_PDU);
            }
            return pdu;
        } catch (MalformedTpdu bad) {
            throw AtError.cms(CmsError.INVALID_PDU);
        }
    }

    private StoredPdu fromText(String number, String body) throws AtError {
        String text = session.characters.decode(body.startsWith("\n") ? body.substring(1) : body);
        boolean wide = session.text.dcs() == Coding.UCS2.dcs() || !Gsm7.canWrite(text);
        var data = UserData.of(wide ? Coding.UCS2 : Coding.GSM7, text, null);
        if (data.octets().length > 140) {
            throw AtError.cms(CmsError.INVALID_TEXT);
        }
        var to = PhoneAddress.of(session.characters.decode(number));
        var submit = new Submit(session.text.report(), to, session.text.protocol(), data);
        return StoredPdu.of(session.centre, submit.write());
    }

    private byte[] readdressed(byte[] tpdu, Call call) throws AtError {
        try {
            var submit = Submit.read(tpdu);
            var to = PhoneAddress.of(session.characters.decode(call.text(1)));
            return new Submit(submit.report(), to, submit.protocol(), submit.data()).write();
        } catch (MalformedTpdu bad) {
            throw AtError.cms(CmsError.INVALID_PDU);
        }
    }
}
