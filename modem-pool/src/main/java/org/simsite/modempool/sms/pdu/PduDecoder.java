package org.simsite.modempool.sms.pdu;

/** Reads the PDUs that {@code +CMGL}, {@code +CMGR}, {@code +CMT} and {@code +CDS} hand over: 3GPP TS 27.005 §3.1. */
public final class PduDecoder {
    private PduDecoder() {}

    /** @param hex service centre and TPDU in hexadecimal, as a modem gives them */
    public static Pdu decode(String hex) throws MalformedPdu {
        throw new UnsupportedOperationException();
    }

    /** @param hex a TPDU without a service centre */
    public static Pdu decodeTpdu(String hex) throws MalformedPdu {
        throw new UnsupportedOperationException();
    }
}
