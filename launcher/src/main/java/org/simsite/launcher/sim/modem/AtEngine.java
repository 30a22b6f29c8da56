package org.simsite.launcher.sim.modem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A modem under power, from the terminal's side: octets in, octets out. Used by one thread. A new one is made each time
 * the plug goes in.
 */
public final class AtEngine {
    private static final char PROMPT_END = 0x1A;
    private static final char ESCAPE = 0x1B;
    private static final char BACKSPACE = 0x08;
    private static final int LONGEST = 2_000;

    private final Session session;
    private final Intake intake;
    private final Map<String, Command> commands = new HashMap<>();
    private final StringBuilder typed = new StringBuilder();
    private final ByteArrayOutputStream echoed = new ByteArrayOutputStream();
    private final Disturbances disturbances;
    private Reply.BodyTask body;

    public AtEngine(Modem modem, Wire wire) {
        session = new Session(modem, wire);
        intake = new Intake(session);
        disturbances = new Disturbances(session);
        new BasicCommands(session).register(commands);
        new IdentityCommands(session).register(commands);
        new NetworkCommands(session).register(commands);
        new MemoryCommands(session).register(commands);
        new IndicationCommands(session, intake).register(commands);
        new ReadCommands(session).register(commands);
        new SendCommands(session).register(commands);
        new UssdCommands(session).register(commands);
    }

    /**
     * Takes what the terminal has typed and answers it.
     *
     * @throws Unplugged if the plug was pulled meanwhile
     */
    public void receive(byte[] octets) {
        if (disturbances.isDeaf()) {
            return;
        }
        tellBoot();
        for (byte octet : octets) {
            char c = (char) (octet & 0xFF);
            if (session.echo) {
                echoed.write(octet);
            }
            if (body != null) {
                bodyTyped(c);
            } else {
                lineTyped(c);
            }
        }
        flushEcho();
    }

    /** Takes in what waits at the network, unless a text is being typed. */
    public void lookAtNetwork() {
        tellBoot();
        if (body == null && !disturbances.isDeaf()) {
            intake.run();
        }
    }

    private void tellBoot() {
        if (disturbances.tellsBoot()) {
            write("\r\nRDY\r\n");
        }
    }

    /** Whether a text was shown to the terminal that it has still to acknowledge. */
    public boolean awaitsAcknowledgement() {
        return intake.awaitsAcknowledgement();
    }

    public void acknowledgementOverdue() {
        intake.acknowledgementOverdue();
    }

    private void lineTyped(char c) {
        if (c == '\r') {
            String line = typed.toString();
            typed.setLength(0);
            lineEnded(line);
        } else if (c == BACKSPACE && !typed.isEmpty()) {
            typed.setLength(typed.length() - 1);
        } else if (c >= ' ' && typed.length() < LONGEST) {
            typed.append(c);
        }
    }

    private void bodyTyped(char c) {
        if (c == ESCAPE) {
            body = null;
            typed.setLength(0);
            finish("OK");
        } else if (c == PROMPT_END) {
            var task = body;
            body = null;
            String text = disturbances.written(typed.toString());
            typed.setLength(0);
            execute(() -> task.run(text));
        } else if (typed.length() < LONGEST) {
            typed.append(c);
        }
    }

    /** What stands before {@code AT} is noise, and a line without it says nothing: ITU-T V.250 §5.2.1. */
    private void lineEnded(String line) {
        int at = line.toUpperCase(Locale.ROOT).indexOf("AT");
        if (at < 0 || disturbances.swallowsLine()) {
            return;
        }
        if (disturbances.echoesWrongly()) {
            echoed.reset();
            echoed.writeBytes(
                    new StringBuilder(line).reverse().append('\r').toString().getBytes(ISO_8859_1));
        }
        session.modem()
                .faults()
                .take(Fault.Kind.SLOW)
                .ifPresent(fault -> session.wire().pause(fault.time()));
        String rest = line.substring(at + 2);
        execute(() -> runAll(CommandLine.parse(rest)));
    }

    private Reply runAll(List<Call> calls) throws AtError {
        Reply last = Reply.OK;
        for (Call call : calls) {
            Command command = commands.get(call.name());
            if (command == null || last.body() != null) {
                throw AtError.plain();
            }
            last = command.run(call);
            last.lines().forEach(this::say);
        }
        return new Reply(List.of(), last.body());
    }

    @FunctionalInterface
    private interface Work {
        Reply run() throws AtError;
    }

    private void execute(Work work) {
        session.unasked().hold();
        try {
            Reply reply = work.run();
            reply.lines().forEach(this::say);
            body = reply.body();
            if (body != null) {
                write("\r\n> ");
            } else {
                finish("OK");
            }
        } catch (AtError failed) {
            finish(failed.line(session.numbers().value("+CMEE")));
        } catch (LostAnswer nobodyHears) {
            session.unasked().release();
        } catch (Rebooted powerless) {
            typed.setLength(0);
            echoed.reset();
            disturbances.reboot(powerless.time());
        }
    }

    private void finish(String result) {
        say(result);
        session.unasked().release();
        intake.run();
    }

    private void say(String line) {
        write("\r\n" + disturbances.said(line) + "\r\n");
    }

    private void flushEcho() {
        if (echoed.size() > 0) {
            session.wire().write(echoed.toByteArray());
            echoed.reset();
        }
    }

    private void write(String text) {
        flushEcho();
        session.wire().write(text.getBytes(ISO_8859_1));
    }
}
