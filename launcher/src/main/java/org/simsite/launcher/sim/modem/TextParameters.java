package org.simsite.launcher.sim.modem;

/** {@code +CSMP}: first octet, validity period, protocol and data coding of texts sent in text mode. */
record TextParameters(int first, int validity, int protocol, int dcs) {
    static final TextParameters DEFAULT = new TextParameters(17, 167, 0, 0);

    boolean report() {
        return (first & 0x20) != 0;
    }
}
