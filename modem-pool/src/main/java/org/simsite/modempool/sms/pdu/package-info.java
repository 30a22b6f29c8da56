/**
 * Short message TPDUs of 3GPP TS 23.040: decodes what a modem hands over and encodes what it is to send. Pure, without
 * dependencies; any octets end in a value or in {@link org.simsite.modempool.sms.pdu.MalformedPdu}.
 */
@NullMarked
package org.simsite.modempool.sms.pdu;

import org.jspecify.annotations.NullMarked;
