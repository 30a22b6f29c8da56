package org.simsite.modempool.modem;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.at.AtCommand;
import org.simsite.modempool.at.AtReply;
import org.simsite.modempool.sim.SimIdentity;

/** Asks a modem who it is, and whose card is in it. */
final class Identity {
    private static final Pattern DIGITS = Pattern.compile("[^0-9]*([0-9]{14,22})F?[^0-9]*");
    /** {@code +CNUM: "name","+8613900000001",145}. */
    private static final Pattern OWN_NUMBER = Pattern.compile("[^,]*,\"(\\+[0-9]+)\",.*");

    private static final List<AtCommand> CARD_NUMBER =
            List.of(AtCommand.run("+CCID"), AtCommand.run("+ICCID"), AtCommand.run("+QCCID"), AtCommand.read("^ICCID"));

    private final Commands commands;

    Identity(Commands commands) {
        this.commands = commands;
    }

    String imei() throws IOException, InterruptedException {
        return digits(AtCommand.run("+CGSN"))
                .orElseThrow(() -> new ModemFault("no_imei", "the modem does not tell its IMEI"));
    }

    SimIdentity card() throws IOException, InterruptedException {
        return new SimIdentity(iccid(), digits(AtCommand.run("+CIMI")).orElse(null), number());
    }

    /** Also of a card that waits for its PIN; null where the modem does not tell. */
    @Nullable
    String iccid() throws IOException, InterruptedException {
        for (AtCommand way : CARD_NUMBER) {
            Optional<String> found = digits(way);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private Optional<String> digits(AtCommand command) throws IOException, InterruptedException {
        return commands.ask(
                command,
                reply -> reply.lines().stream()
                        .map(DIGITS::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .findFirst());
    }

    private @Nullable String number() throws IOException, InterruptedException {
        return commands.ask(AtCommand.run("+CNUM"), reply -> reply.value("+CNUM"))
                .map(OWN_NUMBER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .filter(PhoneNumber::isE164)
                .orElse(null);
    }

    /** What {@code +CGMI} and its kin answer. */
    @Nullable
    String name(String command) throws IOException, InterruptedException {
        Optional<String> line = commands.ask(
                AtCommand.run(command),
                (AtReply reply) -> reply.lines().stream().findFirst());
        return line.map(value -> value.replaceFirst("^\\" + command + ": ?", "").replace("\"", ""))
                .orElse(null);
    }
}
