package org.simsite.modempool.sms.pdu;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a text to send that a caller seldom needs: start from {@link #DEFAULT} and change by {@code with…}.
 * Immutable.
 */
public final class SubmitOptions {
    /** No report, no validity, the card's service centre, no class, no ports, 8-bit reference of parts. */
    public static final SubmitOptions DEFAULT = new SubmitOptions();

    private boolean statusReport;
    private boolean rejectDuplicates;
    private boolean replyPath;
    private boolean wideReference;
    private int messageReference;
    private Protocol protocol = Protocol.TEXT;
    private Validity validity = new Validity.Unstated();
    private OptionalInt messageClass = OptionalInt.empty();
    private @Nullable String smsc;
    private @Nullable Ports ports;

    private SubmitOptions() {}

    private SubmitOptions(SubmitOptions other) {
        statusReport = other.statusReport;
        rejectDuplicates = other.rejectDuplicates;
        replyPath = other.replyPath;
        wideReference = other.wideReference;
        messageReference = other.messageReference;
        protocol = other.protocol;
        validity = other.validity;
        messageClass = other.messageClass;
        smsc = other.smsc;
        ports = other.ports;
    }

    /** TP-SRR: whether the service centre shall report delivery. */
    public SubmitOptions withStatusReport(boolean wanted) {
        var copy = new SubmitOptions(this);
        copy.statusReport = wanted;
        return copy;
    }

    /** TP-RD: whether the service centre shall refuse a second text of the same reference and recipient. */
    public SubmitOptions withRejectDuplicates(boolean wanted) {
        var copy = new SubmitOptions(this);
        copy.rejectDuplicates = wanted;
        return copy;
    }

    /** TP-RP: whether the recipient may answer through the service centre of this text, §9.2.3.17. */
    public SubmitOptions withReplyPath(boolean wanted) {
        var copy = new SubmitOptions(this);
        copy.replyPath = wanted;
        return copy;
    }

    /** Whether the reference of parts has 16 bits: rarer collisions, one septet a part less. */
    public SubmitOptions withWideReference(boolean wide) {
        var copy = new SubmitOptions(this);
        copy.wideReference = wide;
        return copy;
    }

    /** @param reference TP-MR, 0 to 255; most modems put their own in its place */
    public SubmitOptions withMessageReference(int reference) {
        if (reference < 0 || reference > 0xFF) {
            throw new IllegalArgumentException("no TP-MR: " + reference);
        }
        var copy = new SubmitOptions(this);
        copy.messageReference = reference;
        return copy;
    }

    /** TP-PID, for example a replace type. */
    public SubmitOptions withProtocol(Protocol protocol) {
        var copy = new SubmitOptions(this);
        copy.protocol = protocol;
        return copy;
    }

    public SubmitOptions withValidity(Validity validity) {
        var copy = new SubmitOptions(this);
        copy.validity = validity;
        return copy;
    }

    /** @param smsc null for the one set on the card */
    public SubmitOptions withSmsc(@Nullable String smsc) {
        var copy = new SubmitOptions(this);
        copy.smsc = smsc;
        return copy;
    }

    /** @param messageClass 0 to 3: 0 is shown at once and not stored (3GPP TS 23.038 §4) */
    public SubmitOptions withMessageClass(int messageClass) {
        if (messageClass < 0 || messageClass > 3) {
            throw new IllegalArgumentException("no message class: " + messageClass);
        }
        var copy = new SubmitOptions(this);
        copy.messageClass = OptionalInt.of(messageClass);
        return copy;
    }

    public SubmitOptions withPorts(Ports ports) {
        var copy = new SubmitOptions(this);
        copy.ports = ports;
        return copy;
    }

    boolean statusReport() {
        return statusReport;
    }

    boolean rejectDuplicates() {
        return rejectDuplicates;
    }

    boolean replyPath() {
        return replyPath;
    }

    boolean wideReference() {
        return wideReference;
    }

    int messageReference() {
        return messageReference;
    }

    Protocol protocol() {
        return protocol;
    }

    Validity validity() {
        return validity;
    }

    OptionalInt messageClass() {
        return messageClass;
    }

    @Nullable
    String smsc() {
        return smsc;
    }

    @Nullable
    Ports ports() {
        return ports;
    }
}
