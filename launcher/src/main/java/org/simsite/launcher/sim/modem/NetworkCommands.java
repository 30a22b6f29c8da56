package org.simsite.launcher.sim.modem;

import java.util.HashMap;
import java.util.Map;

/** Registration, signal, network name, card lock: 3GPP TS 27.007 §7 and §8. */
final class NetworkCommands {
    private static final String CELL = ",\"186A\",\"0B2C\"";

    private final Session session;
    /** Verbosity of {@code +CREG} and its kin, 0 to 2. */
    private final Map<String, Integer> verbosity = new HashMap<>();
    /** Format of the network's name: 0 long, 1 short, 2 numeric. */
    private int nameFormat;

    NetworkCommands(Session session) {
        this.session = session;
    }

    void register(Map<String, Command> table) {
        table.put("+CREG", this::registration);
        table.put("+CGREG", this::registration);
        table.put("+CEREG", this::registration);
        table.put("+COPS", this::operator);
        table.put("+CSQ", call -> Reply.of(call.form() == Call.Form.TEST ? "+CSQ: (0-31,99),(0-7,99)" : signal()));
        table.put("+CPIN", this::pin);
        table.put("+CLCK", call -> call.argument().contains(",2") ? Reply.of("+CLCK: 0") : Reply.OK);
        table.put("+CSCA", this::centre);
    }

    private String signal() {
        if (!session.radioOn()) {
            return "+CSQ: 99,99";
        }
        return "+CSQ: " + (18 + session.modem().index() % 10) + ",0";
    }

    private Reply registration(Call call) throws AtError {
        int level = verbosity.getOrDefault(call.name(), 0);
        return switch (call.form()) {
            case TEST -> Reply.of(call.name() + ": (0-2)");
            case READ -> Reply.of(call.name() + ": " + level + registered(level));
            case RUN -> Reply.OK;
            case SET -> {
                if (call.number(0) > 2) {
                    throw AtError.parameters();
                }
                verbosity.put(call.name(), call.number(0));
                yield Reply.OK;
            }
        };
    }

    private String registered(int level) {
        if (!session.radioOn()) {
            return ",0";
        }
        return ",1" + (level == 2 ? CELL : "");
    }

    private Reply operator(Call call) throws AtError {
        return switch (call.form()) {
            case TEST -> Reply.of("+COPS: (2,\"Simsite Air\",\"Simsite\",\"46000\",0),,(0-4),(0-2)");
            case READ ->
                Reply.of(session.radioOn() ? "+COPS: 0," + nameFormat + ",\"" + networkName() + "\"" : "+COPS: 0");
            case RUN -> throw AtError.parameters();
            case SET -> {
                if (call.number(0) > 4 || call.number(1, nameFormat) > 2) {
                    throw AtError.parameters();
                }
                nameFormat = call.number(1, nameFormat);
                yield Reply.OK;
            }
        };
    }

    private String networkName() {
        return switch (nameFormat) {
            case 0 -> session.characters.encode("Simsite Air");
            case 1 -> session.characters.encode("Simsite");
            default -> "46000";
        };
    }

    private Reply pin(Call call) throws AtError {
        return switch (call.form()) {
            case TEST -> Reply.OK;
            case READ -> Reply.of("+CPIN: READY");
            default -> throw AtError.parameters(); // the card asks for none
        };
    }

    private Reply centre(Call call) throws AtError {
        return switch (call.form()) {
            case TEST, RUN -> Reply.OK;
            case READ -> Reply.of("+CSCA: \"" + session.characters.encode(session.centre) + "\",145");
            case SET -> {
                session.centre = session.characters.decode(call.text(0));
                yield Reply.OK;
            }
        };
    }
}
