package org.simsite.launcher.sim.pdu;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;

/**
 * The network's word on what became of a text: SMS-STATUS-REPORT, 3GPP TS 23.040 §9.2.2.3.
 *
 * @param reference the TP-MR that the submitting card gave, 0–255
 * @param status 0 is received, 0x40 and above failed for good
 */
public record StatusReport(int reference, PhoneAddress to, OffsetDateTime submitted, OffsetDateTime done, int status) {
    private static final int KIND_NO_MORE = 0x06;

    public byte[] write() {
        var out = new ByteArrayOutputStream();
        out.write(KIND_NO_MORE);
        out.write(reference);
        to.write(out);
        ServiceTime.write(submitted, out);
        ServiceTime.write(done, out);
        out.write(status);
        return out.toByteArray();
    }
}
