package org.simsite.modempool.at;

import java.util.List;
import java.util.Optional;

/**
 * What a modem answered before its {@code OK}.
 *
 * @param lines in order, without echo, blank and unsolicited lines
 */
public record AtReply(List<String> lines) {
    public AtReply {
        lines = List.copyOf(lines);
    }

    /** What stands after {@code prefix:} in the first line that begins so. */
    public Optional<String> value(String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix + ":"))
                .map(line -> line.substring(prefix.length() + 1).strip())
                .findFirst();
    }

    /** The first line that this pattern matches as a whole: many modems answer {@code +CGSN} without a prefix. */
    public Optional<String> matching(String regex) {
        return lines.stream().filter(line -> line.matches(regex)).findFirst();
    }
}
