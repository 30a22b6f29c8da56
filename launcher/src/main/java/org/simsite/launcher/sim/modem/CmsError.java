package org.simsite.launcher.sim.modem;

/** Message service failures that this modem answers with: 3GPP TS 27.005 §3.2.5. */
final class CmsError {
    static final int NOT_SUPPORTED = 303;
    static final int INVALID_PDU = 304;
    static final int INVALID_TEXT = 305;
    static final int INVALID_INDEX = 321;
    static final int MEMORY_FULL = 322;
    static final int NO_NETWORK = 331;
    static final int NO_ACK_EXPECTED = 340;

    private CmsError() {}
}
