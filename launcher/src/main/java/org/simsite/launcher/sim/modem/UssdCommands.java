package org.simsite.launcher.sim.modem;

import java.util.Locale;
import java.util.Map;

/** Network services by code, such as the balance: {@code +CUSD}, 3GPP TS 27.007 §7.15. */
final class UssdCommands {
    private static final int LATIN = 15;
    private static final int UCS2 = 72;
    private static final int NOT_SUPPORTED = 4;
    private static final int CENTS_AT_START = 5_000;
    private static final int CENTS_A_TEXT = 10;

    private final Session session;
    private int enabled;

    UssdCommands(Session session) {
        this.session = session;
    }

    void register(Map<String, Command> table) {
        table.put("+CUSD", call -> switch (call.form()) {
            case TEST -> Reply.of("+CUSD: (0-2)");
            case READ -> Reply.of("+CUSD: " + enabled);
            case RUN -> Reply.OK;
            case SET -> ask(call);
        });
    }

    private Reply ask(Call call) throws AtError {
        if (call.number(0) > 2) {
            throw AtError.parameters();
        }
        enabled = call.number(0) % 2;
        if (call.has(1)) {
            answer(session.characters.decode(call.text(1)));
        }
        return Reply.OK;
    }

    private void answer(String code) {
        String balance = balance();
        switch (code) {
            case "*100#" -> say("Balance: " + balance + " CNY", LATIN);
            case "*101#" -> say("尊敬的客户，您的话费余额为" + balance + "元。", UCS2);
            case "*102#" -> say("Your number is " + session.modem().card().number(), LATIN);
            default -> session.unasked().say("+CUSD: " + NOT_SUPPORTED);
        }
    }

    private String balance() {
        int sent = session.modem().network().sent(session.modem().card());
        int cents = Math.max(0, CENTS_AT_START - CENTS_A_TEXT * sent);
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    private void say(String text, int coding) {
        String shown = coding == UCS2 ? CharacterSet.hex(text) : session.characters.encode(text);
        session.unasked().say("+CUSD: 0,\"" + shown + "\"," + coding);
    }
}
