package org.simsite.modempool.at;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that end an answer (ITU-T V.250 §5.7, 3GPP TS 27.007 §9.2, 3GPP TS 27.005 §3.2.5). */
final class FinalResult {
    private static final Pattern ERROR = Pattern.compile("\\+(CM[ES]) ERROR: ?(.*)");
    /** Not those of calls, such as NO CARRIER: this side never dials, so they tell of somebody's call to the card. */
    private static final Set<String> PLAIN = Set.of("ERROR", "COMMAND NOT SUPPORT", "ABORTED");

    private FinalResult() {}

    static boolean isOk(String line) {
        return line.equals("OK");
    }

    /** @throws AtError if the line ends an answer and says that the command failed */
    static void check(String line, AtCommand command) throws AtError {
        Matcher error = ERROR.matcher(line);
        if (error.matches()) {
            AtError.Kind kind = AtError.Kind.valueOf(error.group(1));
            throw new AtError(command.line(), kind, number(kind, error.group(2)));
        }
        if (isPlain(line)) {
            throw new AtError(command.line(), AtError.Kind.PLAIN, -1);
        }
    }

    /** Whether the line says, without a reason, that a command failed. */
    static boolean isPlain(String line) {
        return PLAIN.contains(line);
    }

    private static int number(AtError.Kind kind, String value) {
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : ErrorNames.code(kind, value);
    }
}
