package org.simsite.modempool.sms.pdu;

/**
 * Application port addressing: 3GPP TS 23.040 §9.2.3.24.3 (8-bit) and §9.2.3.24.4 (16-bit).
 *
 * @param wide whether both ports have 16 bits
 */
public record Ports(int destination, int source, boolean wide) {
    public Ports {
        int most = wide ? 0xFFFF : 0xFF;
        if (destination < 0 || destination > most || source < 0 || source > most) {
            throw new IllegalArgumentException("port out of range: " + destination + ", " + source);
        }
    }
}
