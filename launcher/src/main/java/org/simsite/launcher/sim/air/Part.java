package org.simsite.launcher.sim.air;

import java.time.Instant;
import java.util.HexFormat;
import org.simsite.launcher.sim.pdu.MalformedTpdu;
import org.simsite.launcher.sim.pdu.Submit;

/** One message that a handset has received, kept as the octets that the card submitted. */
record Part(String id, String from, Instant at, Submit submit) {

    static String encode(String from, Instant at, byte[] tpdu) {
        return from + " " + at.toEpochMilli() + " " + HexFormat.of().formatHex(tpdu);
    }

    static Part decode(String id, String value) {
        String[] fields = value.split(" ");
        try {
            var submit = Submit.read(HexFormat.of().parseHex(fields[2]));
            return new Part(id, fields[0], Instant.ofEpochMilli(Long.parseLong(fields[1])), submit);
        } catch (MalformedTpdu impossible) {
            throw new IllegalStateException("only what could be read was taken: " + id, impossible);
        }
    }
}
