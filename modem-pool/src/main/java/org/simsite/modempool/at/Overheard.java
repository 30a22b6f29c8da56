package org.simsite.modempool.at;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sorts out the lines that a modem sends without being asked, also in the midst of an answer. */
final class Overheard {
    private static final Pattern PDU = Pattern.compile("([0-9A-Fa-f]{2}){8,}");

    private final Queue<Unsolicited> waiting = new ArrayDeque<>();
    /** A line whose PDU has not come yet. */
    private @Nullable String announcing;

    /**
     * Takes the line if it is an unsolicited one.
     *
     * @param asked the name of the command that is being answered, empty for none: {@code +CREG:} may be its answer
     */
    boolean takes(String line, String asked) {
        String header = announcing;
        announcing = null;
        if (header != null && PDU.matcher(line).matches()) {
            waiting.add(new Unsolicited(header, line));
            return true;
        }
        if (!asked.isEmpty() && line.startsWith(asked + ":")) {
            return false;
        }
        Optional<String> beginning = Unsolicited.beginning(line);
        beginning.ifPresent(known -> keep(line, known));
        return beginning.isPresent();
    }

    private void keep(String line, String beginning) {
        if (Unsolicited.announcesPdu(beginning)) {
            announcing = line;
        } else {
            waiting.add(new Unsolicited(line, null));
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    Optional<Unsolicited> poll() {
        return Optional.ofNullable(waiting.poll());
    }
}
