package org.simsite.launcher.sim.modem;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** How messages announce themselves, and text mode parameters: 3GPP TS 27.005 §3.2, §3.3 and §3.4. */
final class IndicationCommands {
    /** The highest mode, mt, bm, ds and bfr of {@code +CNMI}. */
    private static final int[] HIGHEST = {3, 3, 0, 2, 1};

    private final Session session;
    private final Intake intake;

    IndicationCommands(Session session, Intake intake) {
        this.session = session;
        this.intake = intake;
    }

    void register(Map<String, Command> table) {
        table.put("+CNMI", this::indications);
        table.put("+CNMA", this::acknowledge);
        table.put("+CSMS", this::service);
        table.put("+CSMP", this::textParameters);
        table.put("+CSAS", call -> Reply.OK);
        table.put("+CRES", call -> Reply.OK);
    }

    private Reply indications(Call call) throws AtError {
        return switch (call.form()) {
            case TEST -> Reply.of("+CNMI: (0-3),(0-3),(0),(0-2),(0,1)");
            case READ ->
                Reply.of("+CNMI: "
                        + Arrays.stream(session.indications)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",")));
            case RUN, SET -> {
                session.indications = chosen(call);
                yield Reply.OK;
            }
        };
    }

    private static int[] chosen(Call call) throws AtError {
        var chosen = new int[HIGHEST.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = call.number(i, 0);
            if (chosen[i] > HIGHEST[i]) {
                throw AtError.cms(CmsError.NOT_SUPPORTED);
            }
        }
        return chosen;
    }

    private Reply acknowledge(Call call) throws AtError {
        if (call.form() == Call.Form.TEST) {
            return Reply.of("+CNMA: (0-2)");
        }
        if (!intake.acknowledged(call.number(0, 0) < 2)) {
            throw AtError.cms(CmsError.NO_ACK_EXPECTED);
        }
        return Reply.OK;
    }

    private Reply service(Call call) throws AtError {
        return switch (call.form()) {
            case TEST -> Reply.of("+CSMS: (0,1)");
            case READ -> Reply.of("+CSMS: " + (session.acknowledges ? 1 : 0) + ",1,1,1");
            case RUN -> throw AtError.parameters();
            case SET -> {
                if (call.number(0) > 1) {
                    throw AtError.cms(CmsError.NOT_SUPPORTED);
                }
                session.acknowledges = call.number(0) == 1;
                yield Reply.of("+CSMS: 1,1,1");
            }
        };
    }

    private Reply textParameters(Call call) throws AtError {
        TextParameters now = session.text;
        return switch (call.form()) {
            case TEST -> Reply.OK;
            case READ ->
                Reply.of("+CSMP: " + now.first() + "," + now.validity() + "," + now.protocol() + "," + now.dcs());
            case RUN -> throw AtError.parameters();
            case SET -> {
                session.text = new TextParameters(
                        call.number(0, now.first()),
                        call.number(1, now.validity()),
                        call.number(2, now.protocol()),
                        call.number(3, now.dcs()));
                yield Reply.OK;
            }
        };
    }
}
