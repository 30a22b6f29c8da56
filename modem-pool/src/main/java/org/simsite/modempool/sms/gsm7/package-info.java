/** The GSM 7-bit alphabets of 3GPP TS 23.038: the default one, its extension, the national language tables, septets. */
@NullMarked
package org.simsite.modempool.sms.gsm7;

import org.jspecify.annotations.NullMarked;
