package org.simsite.modempool.sms.pdu;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** What all parts of a request have in common, around their user data: 3GPP TS 23.040 §9.2.2.2. */
final class SubmitTpdu {
    private static final int SUBMIT = 0x01; // TP-MTI, §9.2.3.1
    private static final int REJECT_DUPLICATES = 0x04; // TP-RD, §9.2.3.25
    private static final int STATUS_REPORT = 0x20; // TP-SRR, §9.2.3.5
    private static final int HEADER = 0x40; // TP-UDHI, §9.2.3.23
    private static final int REPLY_PATH = 0x80; // TP-RP, §9.2.3.17

    private final SubmitOptions options;
    private final byte[] centre;
    private final byte[] recipient;

    SubmitTpdu(SubmitRequest request) {
        options = request.options();
        centre = AddressCodec.encodeCentre(options.smsc());
        recipient = AddressCodec.encode(Address.ofNumber(request.to()));
    }

    EncodedPdu encode(UserDataWriter data) {
        var octets = new ByteArrayOutputStream();
        octets.writeBytes(centre);
        octets.write(first(data.withHeader()));
        octets.write(options.messageReference());
        octets.writeBytes(recipient);
        octets.write(options.protocol().octet());
        octets.write(DataCoding.of(data.coding(), options.messageClass()).octet());
        octets.writeBytes(options.validity().octets());
        octets.write(data.length());
        octets.writeBytes(data.octets());
        String hex = HexFormat.of().withUpperCase().formatHex(octets.toByteArray());
        return new EncodedPdu(hex, octets.size() - centre.length);
    }

    private int first(boolean withHeader) {
        return SUBMIT
                | (options.rejectDuplicates() ? REJECT_DUPLICATES : 0)
                | options.validity().format()
                | (options.statusReport() ? STATUS_REPORT : 0)
                | (withHeader ? HEADER : 0)
                | (options.replyPath() ? REPLY_PATH : 0);
    }
}
