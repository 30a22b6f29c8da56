package org.simsite.modempool.modem;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.at.AtCommand;

/**
 * How a modem is.
 *
 * @param signalDbm -113 to -51; absent where not known
 * @param network the operator's name
 */
record Vitals(
        boolean registered,
        @Nullable Integer signalDbm,
        @Nullable String network) {
    /** {@code +CSQ: 21,99}: steps of 2 dBm from -113 (3GPP TS 27.007 §8.5). */
    private static final Pattern SIGNAL = Pattern.compile("([0-9]{1,2}),.*");

    private static final int UNKNOWN_SIGNAL = 99;
    /** {@code +CREG: 0,1}: 1 at home, 5 roaming, 6 and 7 the same for texts only (3GPP TS 27.007 §7.2). */
    private static final Pattern REGISTRATION = Pattern.compile("[0-9],[1567](,.*)?");

    /** {@code +COPS: 0,0,"CMCC",2}. */
    private static final Pattern OPERATOR = Pattern.compile("[0-9],[0-9],\"([^\"]*)\".*");

    static Vitals ask(Commands commands) throws IOException, InterruptedException {
        Optional<String> registration = commands.ask(AtCommand.read("+CREG"), reply -> reply.value("+CREG"));
        Optional<String> signal = commands.ask(AtCommand.run("+CSQ"), reply -> reply.value("+CSQ"));
        Optional<String> operator = commands.ask(AtCommand.read("+COPS"), reply -> reply.value("+COPS"));
        return new Vitals(
                // A modem that does not tell is taken at its word when it sends.
                registration.map(value -> REGISTRATION.matcher(value).matches()).orElse(true),
                signal.flatMap(Vitals::dbm).orElse(null),
                operator.map(OPERATOR::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .orElse(null));
    }

    private static Optional<Integer> dbm(String value) {
        Matcher matcher = SIGNAL.matcher(value);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == UNKNOWN_SIGNAL) {
            return Optional.empty();
        }
        return Optional.of(-113 + 2 * Integer.parseInt(matcher.group(1)));
    }
}
