/**
 * The network's own small reader and writer of short message TPDUs (3GPP TS 23.040, TS 23.038). It is written apart
 * from the product's codec on purpose and shares no code with it: an error in one shows against the other.
 */
package org.simsite.launcher.sim.pdu;
