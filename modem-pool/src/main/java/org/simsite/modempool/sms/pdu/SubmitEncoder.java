package org.simsite.modempool.sms.pdu;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.simsite.modempool.sms.pdu.SubmitRequest.Data;
import org.simsite.modempool.sms.pdu.SubmitRequest.Text;

/** Makes the SMS-SUBMIT PDUs of a text: 3GPP TS 23.040 §9.2.2.2. */
public final class SubmitEncoder {
    private SubmitEncoder() {}

    /**
     * @return one PDU for each part, in order
     * @throws IllegalArgumentException if {@code to} is no number, the content needs more than 255 parts, or data more
     *     than one
     */
    public static List<EncodedPdu> encode(SubmitRequest request) {
        var tpdu = new SubmitTpdu(request);
        return switch (request.content()) {
            case Text text -> texts(text.text(), request, tpdu);
            case Data data -> List.of(data(data.hex(), request, tpdu));
        };
    }

    private static List<EncodedPdu> texts(String text, SubmitRequest request, SubmitTpdu tpdu) {
        boolean wide = request.options().wideReference();
        TextPlan plan = TextPlan.of(text, ports(request), wide);
        int total = plan.parts().size();
        var pdus = new ArrayList<EncodedPdu>(total);
        for (int i = 0; i < total; i++) {
            Header header = total == 1
                    ? plan.header()
                    : plan.header().plus(Element.of(new Part(request.reference(), total, i + 1, wide)));
            pdus.add(tpdu.encode(
                    UserDataWriter.text(plan.coding(), header, plan.parts().get(i))));
        }
        return pdus;
    }

    private static EncodedPdu data(String hex, SubmitRequest request, SubmitTpdu tpdu) {
        Header header = ports(request);
        byte[] octets = HexFormat.of().parseHex(hex);
        if (header.length() + octets.length > UserDataReader.MAX_OCTETS) {
            throw new IllegalArgumentException("data of " + octets.length + " octets does not fit into one message");
        }
        return tpdu.encode(UserDataWriter.octets(header, octets));
    }

    private static Header ports(SubmitRequest request) {
        Ports ports = request.options().ports();
        return ports == null ? Header.NONE : Header.NONE.plus(Element.of(ports));
    }
}
