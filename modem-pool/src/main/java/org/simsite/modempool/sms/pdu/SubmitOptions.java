package org.simsite.modempool.sms.pdu;

import org.jspecify.annotations.Nullable;

/** Settings of a text to send that a caller seldom needs: start from {@link #DEFAULT} and change by {@code with…}. */
public final class SubmitOptions {
    public static final SubmitOptions DEFAULT = new SubmitOptions();

    public SubmitOptions withStatusReport(boolean wanted) {
        throw new UnsupportedOperationException();
    }

    public SubmitOptions withValidity(Validity validity) {
        throw new UnsupportedOperationException();
    }

    /** @param smsc null for the one set on the card */
    public SubmitOptions withSmsc(@Nullable String smsc) {
        throw new UnsupportedOperationException();
    }

    /** @param messageClass 0 to 3: 0 is shown at once and not stored (3GPP TS 23.038 §4) */
    public SubmitOptions withMessageClass(int messageClass) {
        throw new UnsupportedOperationException();
    }

    public SubmitOptions withPorts(Ports ports) {
        throw new UnsupportedOperationException();
    }

    public SubmitOptions withWideReference(boolean wide) {
        throw new UnsupportedOperationException();
    }
}
