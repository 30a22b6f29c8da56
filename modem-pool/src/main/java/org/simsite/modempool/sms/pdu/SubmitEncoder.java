package org.simsite.modempool.sms.pdu;

import java.util.List;

/** Makes the SMS-SUBMIT PDUs of a text: 3GPP TS 23.040 §9.2.2.2. */
public final class SubmitEncoder {
    private SubmitEncoder() {}

    /**
     * @return one PDU for each part, in order
     * @throws IllegalArgumentException if {@code to} is no number or the content needs more than 255 parts
     */
    public static List<EncodedPdu> encode(SubmitRequest request) {
        throw new UnsupportedOperationException();
    }
}
