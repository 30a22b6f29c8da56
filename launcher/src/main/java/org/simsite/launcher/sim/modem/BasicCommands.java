package org.simsite.launcher.sim.modem;

import java.util.List;
import java.util.Map;

/** Commands of a modem as such (ITU-T V.250) and settings without effect here. */
final class BasicCommands {
    private static final List<String> ACCEPTED = List.of(
            "V", "Q", "X", "S", "L", "M", "H", "&C", "&D", "&K", "&S", "&W", "&Y", "\\Q", "+IFC", "+ICF", "+IPR",
            "+WS46", "+CSTA", "+CMOD", "+FCLASS", "+CGEREP", "+CSSN", "+CNMP", "+CURC", "^CURC");

    private final Session session;

    BasicCommands(Session session) {
        this.session = session;
    }

    void register(Map<String, Command> table) {
        ACCEPTED.forEach(name -> table.put(name, call -> switch (call.form()) {
            case TEST, RUN, SET -> Reply.OK;
            case READ -> Reply.of(name + ": 0");
        }));
        NumberSettings.names().forEach(name -> table.put(name, session.numbers()::run));
        table.put("+CFUN", this::power);
        table.put("E", this::echo);
        table.put("Z", this::reset);
        table.put("&F", this::reset);
        table.put("D", call -> {
            throw AtError.plain(); // no voice, no data
        });
        table.put("+CSCS", this::characters);
        table.put("+CPAS", call -> Reply.of(call.form() == Call.Form.TEST ? "+CPAS: (0-5)" : "+CPAS: 0"));
        table.put("+CBC", call -> Reply.of(call.form() == Call.Form.TEST ? "+CBC: (0-3),(0-100)" : "+CBC: 0,95"));
    }

    private Reply echo(Call call) {
        session.echo = call.argument().equals("1");
        return Reply.OK;
    }

    private Reply reset(Call call) {
        session.resetSettings();
        return Reply.OK;
    }

    private Reply power(Call call) throws AtError {
        Reply reply = session.numbers().run(call);
        if (call.form() == Call.Form.SET && call.number(1, 0) == 1) {
            session.restart();
        }
        return reply;
    }

    private Reply characters(Call call) throws AtError {
        return switch (call.form()) {
            case TEST -> Reply.of("+CSCS: (\"GSM\",\"IRA\",\"UCS2\",\"UTF-8\",\"8859-1\")");
            case READ -> Reply.of("+CSCS: \"" + session.characters.label() + "\"");
            case RUN -> throw AtError.parameters();
            case SET -> {
                session.characters = CharacterSet.named(call.text(0)).orElseThrow(AtError::parameters);
                yield Reply.OK;
            }
        };
    }
}
