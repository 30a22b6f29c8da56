package org.simsite.launcher.sim.pdu;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;

/** A text on its way from the network to a card: SMS-DELIVER, 3GPP TS 23.040 §9.2.2.1. */
public record Deliver(PhoneAddress from, int protocol, OffsetDateTime at, UserData data) {
    private static final int NO_MORE = 0x04;
    private static final int HEADER = 0x40;

    /** @param tpdu without the service centre's address */
    public static Deliver read(byte[] tpdu) throws MalformedTpdu {
        var in = new Octets(tpdu);
        int first = in.next("first octet");
        if ((first & 3) != 0) {
            throw in.bad("TP-MTI", "no SMS-DELIVER");
        }
        var from = PhoneAddress.read(in, "TP-OA");
        int protocol = in.next("TP-PID");
        int dcs = in.next("TP-DCS");
        var at = ServiceTime.read(in, "TP-SCTS");
        return new Deliver(from, protocol, at, UserData.read(in, dcs, (first & HEADER) != 0));
    }

    public byte[] write() {
        var out = new ByteArrayOutputStream();
        out.write(NO_MORE | (data.header() ? HEADER : 0));
        from.write(out);
        out.write(protocol);
        out.write(data.dcs());
        ServiceTime.write(at, out);
        data.write(out);
        return out.toByteArray();
    }
}
