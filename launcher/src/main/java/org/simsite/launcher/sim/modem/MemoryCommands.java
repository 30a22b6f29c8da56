package org.simsite.launcher.sim.modem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.simsite.launcher.sim.journal.Batch;

/** Which store is used for what, and taking messages out: 3GPP TS 27.005 §3.2.2 and §3.5.4. */
final class MemoryCommands {
    private static final List<String> NAMES = List.of("SM", "ME");

    private final Session session;

    MemoryCommands(Session session) {
        this.session = session;
    }

    void register(Map<String, Command> table) {
        table.put("+CPMS", this::memories);
        table.put("+CMGD", this::delete);
    }

    private Reply memories(Call call) throws AtError {
        return switch (call.form()) {
            case TEST -> Reply.of("+CPMS: (\"SM\",\"ME\"),(\"SM\",\"ME\"),(\"SM\",\"ME\")");
            case READ -> Reply.of("+CPMS: " + usage(true));
            case RUN -> throw AtError.parameters();
            case SET -> choose(call);
        };
    }

    private Reply choose(Call call) throws AtError {
        var chosen = session.memories.clone();
        for (int i = 0; i < chosen.length && call.has(i); i++) {
            chosen[i] = call.text(i);
            if (!NAMES.contains(chosen[i])) {
                throw AtError.cms(CmsError.NOT_SUPPORTED);
            }
        }
        session.memories = chosen;
        return Reply.of("+CPMS: " + usage(false));
    }

    private String usage(boolean named) {
        return List.of(session.memories).stream()
                .map(name -> (named ? "\"" + name + "\"," : "")
                        + session.modem().store(name).used() + ","
                        + session.modem().store(name).capacity())
                .collect(Collectors.joining(","));
    }

    private Reply delete(Call call) throws AtError {
        MessageStore store = session.reading();
        if (call.form() == Call.Form.TEST) {
            String used = store.all().keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
            return Reply.of("+CMGD: (" + used + "),(0-4)");
        }
        int which = call.number(1, 0);
        if (which > 4) {
            throw AtError.parameters();
        }
        return which == 0 ? deleteOne(store, call.number(0)) : deleteMany(store, which);
    }

    private static Reply deleteOne(MessageStore store, int index) throws AtError {
        if (index < 1 || index > store.capacity()) {
            throw AtError.cms(CmsError.INVALID_INDEX);
        }
        if (store.find(index).isPresent()) {
            var batch = new Batch();
            store.remove(index, batch);
            store.commit(batch);
        }
        return Reply.OK; // an empty slot is as good as deleted: what modems answer
    }

    /** @param which 1 read, 2 also sent, 3 also unsent, 4 all: 3GPP TS 27.005 §3.5.4 */
    private static Reply deleteMany(MessageStore store, int which) {
        var batch = new Batch();
        store.all().forEach((index, slot) -> {
            boolean gone = switch (slot.state()) {
                case REC_READ -> true;
                case STO_SENT -> which >= 2;
                case STO_UNSENT -> which >= 3;
                case REC_UNREAD -> which == 4;
            };
            if (gone) {
                store.remove(index, batch);
            }
        });
        store.commit(batch);
        return Reply.OK;
    }
}
