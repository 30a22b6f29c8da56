package org.simsite.launcher.sim.pdu;

import java.io.ByteArrayOutputStream;

/**
 * A text on its way from a modem to the network: SMS-SUBMIT, 3GPP TS 23.040 §9.2.2.2.
 *
 * @param report whether a status report is asked for
 */
public record Submit(boolean report, PhoneAddress to, int protocol, UserData data) {
    private static final int KIND = 0x01;
    private static final int REPORT = 0x20;
    private static final int HEADER = 0x40;
    private static final int[] VALIDITY_OCTETS = {0, 7, 1, 7};

    /** @param tpdu without the service centre's address */
    public static Submit read(byte[] tpdu) throws MalformedTpdu {
        var in = new Octets(tpdu);
        int first = in.next("first octet");
        if ((first & 3) != KIND) {
            throw in.bad("TP-MTI", "no SMS-SUBMIT");
        }
        in.next("TP-MR");
        var to = PhoneAddress.read(in, "TP-DA");
        if (to.value().isEmpty()) {
            throw in.bad("TP-DA", "no digits");
        }
        int protocol = in.next("TP-PID");
        int dcs = in.next("TP-DCS");
        in.take(VALIDITY_OCTETS[first >> 3 & 3], "TP-VP");
        var data = UserData.read(in, dcs, (first & HEADER) != 0);
        if (in.left() > 0) {
            throw in.bad("TP-UD", in.left() + " octets too many");
        }
        return new Submit((first & REPORT) != 0, to, protocol, data);
    }

    /** The octets without a validity period. */
    public byte[] write() {
        var out = new ByteArrayOutputStream();
        out.write(KIND | (report ? REPORT : 0) | (data.header() ? HEADER : 0));
        out.write(0); // the modem sets TP-MR when it sends
        to.write(out);
        out.write(protocol);
        out.write(data.dcs());
        data.write(out);
        return out.toByteArray();
    }
}
