package org.simsite.launcher.sim.modem;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What goes wrong on the line between a modem and its terminal. */
final class Disturbances {
    private static final int NOISE = 48;
    /** A line of a message and the line of its PDU. */
    private static final Pattern MESSAGE = Pattern.compile("(?s)(.*\r\n)([0-9A-F]{20,})");

    private final Session session;
    private final Faults faults;
    private final Random noise = new Random(1);
    private long deafUntil = System.nanoTime();
    private boolean booting;

    Disturbances(Session session) {
        this.session = session;
        this.faults = session.modem().faults();
    }

    /** Whether nothing goes in or out now. */
    boolean isDeaf() {
        return System.nanoTime() - deafUntil < 0;
    }

    /** Whether the modem has just begun anew, and has not said so yet. */
    boolean tellsBoot() {
        boolean tells = booting && !isDeaf();
        booting &= !tells;
        return tells;
    }

    /** Whether a command line is lost on the way. */
    boolean swallowsLine() {
        faults.take(Fault.Kind.SILENT).ifPresent(fault -> deafen(fault.time()));
        faults.take(Fault.Kind.REBOOT, Fault.Moment.NOW).ifPresent(fault -> reboot(fault.time()));
        return isDeaf() || faults.take(Fault.Kind.HANG).isPresent();
    }

    void reboot(Duration time) {
        session.restart();
        session.unasked().forget();
        deafen(time);
        booting = true;
    }

    private void deafen(Duration time) {
        deafUntil = System.nanoTime() + time.toNanos();
    }

    boolean echoesWrongly() {
        boolean wrong = faults.take(Fault.Kind.WRONG_ECHO).isPresent();
        session.echo |= wrong;
        return wrong;
    }

    String written(String body) {
        return faults.take(Fault.Kind.HALF_WRITTEN).isPresent() ? body.substring(0, body.length() / 2) : body;
    }

    /** What arrives of a line that the modem says; noise before it goes straight to the wire. */
    String said(String line) {
        if (faults.take(Fault.Kind.GARBAGE).isPresent()) {
            var octets = new byte[NOISE];
            noise.nextBytes(octets);
            session.wire().write(octets);
        }
        Matcher message = MESSAGE.matcher(line);
        if (message.matches() && faults.take(Fault.Kind.HALF_READ).isPresent()) {
            return message.group(1)
                    + message.group(2).substring(0, message.group(2).length() / 2);
        }
        return line;
    }
}
