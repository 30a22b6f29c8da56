package org.simsite.launcher.sim.modem;

import java.util.Map;

/** Who the modem and its card are: 3GPP TS 27.007 §5. */
final class IdentityCommands {
    private static final String MAKER = "Simsite";
    private static final String MODEL = "SM1";
    private static final String FIRMWARE = "SM1.01";

    private final Session session;

    IdentityCommands(Session session) {
        this.session = session;
    }

    void register(Map<String, Command> table) {
        Modem modem = session.modem();
        table.put("I", call -> Reply.of(MAKER, MODEL, "Revision: " + FIRMWARE, "IMEI: " + modem.imei()));
        plain(table, MAKER, "+CGMI", "+GMI");
        plain(table, MODEL, "+CGMM", "+GMM");
        plain(table, FIRMWARE, "+CGMR", "+GMR");
        plain(table, modem.imei(), "+CGSN", "+GSN");
        plain(table, modem.card().imsi(), "+CIMI");
        plain(table, "+CCID: \"" + modem.card().iccid() + "\"", "+CCID");
        plain(table, "+ICCID: " + modem.card().iccid(), "+ICCID");
        plain(table, "+QCCID: " + modem.card().iccid(), "+QCCID");
        plain(table, "+GCAP: +CGSM", "+GCAP");
        table.put("+CNUM", this::ownNumber);
        table.put("^ICCID", call -> Reply.of("^ICCID: " + modem.card().iccid()));
    }

    private static void plain(Map<String, Command> table, String answer, String... names) {
        for (String name : names) {
            table.put(name, call -> switch (call.form()) {
                case TEST -> Reply.OK;
                case RUN, READ -> Reply.of(answer);
                case SET -> throw AtError.parameters();
            });
        }
    }

    private Reply ownNumber(Call call) {
        if (call.form() == Call.Form.TEST) {
            return Reply.OK;
        }
        String number = session.characters.encode(session.modem().card().number());
        return Reply.of("+CNUM: \"\",\"" + number + "\",145");
    }
}
