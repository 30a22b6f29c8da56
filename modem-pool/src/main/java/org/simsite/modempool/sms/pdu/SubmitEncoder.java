package org.simsite.modempool.sms.pdu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.simsite.modempool.sms.pdu.SubmitRequest.Data;
import org.simsite.modempool.sms.pdu.SubmitRequest.Text;

/** Makes the SMS-SUBMIT PDUs of a text: 3GPP TS 23.040 §9.2.2.2. */
public final class SubmitEncoder {
    private SubmitEncoder() {}

    /**
     * @return one PDU for each part, in order
     * @throws IllegalArgumentException if {@code to} is no number or the content needs more than 255 parts
     */
    public static List<EncodedPdu> encode(SubmitRequest request) {
        var tpdu = new SubmitTpdu(request);
        return switch (request.content()) {
            case Text text -> texts(text.text(), request, tpdu);
            case Data data -> data(HexFormat.of().parseHex(data.hex()), request, tpdu);
        };
    }

    private static List<EncodedPdu> texts(String text, SubmitRequest request, SubmitTpdu tpdu) {
        TextPlan plan = TextPlan.of(text, ports(request), request.options().wideReference());
        int total = plan.parts().size();
        var pdus = new ArrayList<EncodedPdu>(total);
        for (int i = 0; i < total; i++) {
            Header header = numbered(plan.header(), request, i + 1, total);
            pdus.add(tpdu.encode(
                    UserDataWriter.text(plan.coding(), header, plan.parts().get(i))));
        }
        return pdus;
    }

    private static List<EncodedPdu> data(byte[] octets, SubmitRequest request, SubmitTpdu tpdu) {
        Header plain = ports(request);
        if (plain.length() + octets.length <= UserDataReader.MAX_OCTETS) {
            return List.of(tpdu.encode(UserDataWriter.octets(plain, octets)));
        }
        int capacity = UserDataReader.MAX_OCTETS
                - plain.plus(Element.of(new Part(0, 1, 1, request.options().wideReference())))
                        .length();
        int total = Math.ceilDiv(octets.length, capacity);
        if (total > Part.MAX_TOTAL) {
            throw new IllegalArgumentException("data of " + total + " parts, at most " + Part.MAX_TOTAL);
        }
        var pdus = new ArrayList<EncodedPdu>(total);
        for (int i = 0; i < total; i++) {
            byte[] piece = Arrays.copyOfRange(octets, i * capacity, Math.min(octets.length, (i + 1) * capacity));
            pdus.add(tpdu.encode(UserDataWriter.octets(numbered(plain, request, i + 1, total), piece)));
        }
        return pdus;
    }

    /** The header of one part; a text of one part bears no number. */
    private static Header numbered(Header header, SubmitRequest request, int index, int total) {
        return total == 1
                ? header
                : header.plus(Element.of(new Part(
                        request.reference(), total, index, request.options().wideReference())));
    }

    private static Header ports(SubmitRequest request) {
        Ports ports = request.options().ports();
        return ports == null ? Header.NONE : Header.NONE.plus(Element.of(ports));
    }
}
