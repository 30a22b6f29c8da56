package org.simsite.modempool.sms.pdu;

/**
 * One PDU ready for {@code AT+CMGS} or {@code AT+CMGW}: 3GPP TS 27.005 §4.3.
 *
 * @param hex service centre and TPDU in upper-case hexadecimal
 * @param tpduLength octets of the TPDU without the service centre: the argument of the command
 */
public record EncodedPdu(String hex, int tpduLength) {}
