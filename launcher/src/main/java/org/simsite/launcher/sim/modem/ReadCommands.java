package org.simsite.launcher.sim.modem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.simsite.launcher.sim.journal.Batch;

/** Reading one message or a list: 3GPP TS 27.005 §3.4.2 and §3.4.3. */
final class ReadCommands {
    private static final int ALL = 4;

    private final Session session;
    private final SlotText text;

    ReadCommands(Session session) {
        this.session = session;
        this.text = new SlotText(session);
    }

    void register(Map<String, Command> table) {
        table.put("+CMGR", this::read);
        table.put("+CMGL", this::list);
    }

    private Reply read(Call call) throws AtError {
        if (call.form() == Call.Form.TEST) {
            return Reply.OK;
        }
        int index = call.number(0);
        MessageStore store = session.reading();
        Slot slot = store.find(index).orElseThrow(() -> AtError.cms(CmsError.INVALID_INDEX));
        if (slot.state() == Slot.State.REC_UNREAD && call.number(1, 0) == 0) {
            session.keep(store, index, slot.as(Slot.State.REC_READ));
        }
        return Reply.of("+CMGR: " + text.read(slot));
    }

    private Reply list(Call call) throws AtError {
        if (call.form() == Call.Form.TEST) {
            return Reply.of(
                    session.textMode()
                            ? "+CMGL: (\"REC UNREAD\",\"REC READ\",\"STO UNSENT\",\"STO SENT\",\"ALL\")"
                            : "+CMGL: (0-4)");
        }
        int wanted = session.textMode() ? named(call) : call.number(0, 0);
        if (wanted > ALL) {
            throw AtError.parameters();
        }
        MessageStore store = session.reading();
        var lines = new ArrayList<String>();
        var nowRead = new Batch();
        store.all().forEach((index, slot) -> {
            if (wanted == ALL || wanted == slot.state().ordinal()) {
                lines.add("+CMGL: " + text.listed(index, slot));
                if (slot.state() == Slot.State.REC_UNREAD) {
                    store.put(index, slot.as(Slot.State.REC_READ), nowRead);
                }
            }
        });
        if (nowRead.size() > 0 && call.number(1, 0) == 0) {
            store.commit(nowRead);
        }
        return new Reply(lines, null);
    }

    private static int named(Call call) throws AtError {
        String name = call.has(0) ? call.text(0) : Slot.State.REC_UNREAD.words();
        int index = List.of("REC UNREAD", "REC READ", "STO UNSENT", "STO SENT", "ALL")
                .indexOf(name);
        if (index < 0) {
            throw AtError.parameters();
        }
        return index;
    }
}
