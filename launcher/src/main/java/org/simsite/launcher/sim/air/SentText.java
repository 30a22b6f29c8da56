package org.simsite.launcher.sim.air;

import java.time.Instant;
import org.simsite.launcher.sim.pdu.Coding;

/** A text that a handset has sent to a card. */
public record SentText(String id, String from, String to, String text, Instant at, int parts, Coding coding) {

    String encode() {
        return to + " " + at.toEpochMilli() + " " + parts + " " + coding + " " + text;
    }

    static SentText decode(String from, String id, String value) {
        String[] fields = value.split(" ", 5);
        return new SentText(
                id,
                from,
                fields[0],
                fields[4],
                Instant.ofEpochMilli(Long.parseLong(fields[1])),
                Integer.parseInt(fields[2]),
                Coding.valueOf(fields[3]));
    }
}
