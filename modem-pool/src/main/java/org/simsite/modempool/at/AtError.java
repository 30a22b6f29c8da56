package org.simsite.modempool.at;

import java.io.IOException;

/** The modem refused a command. */
public final class AtError extends IOException {
    /** Who refused it. */
    public enum Kind {
        /** The equipment: 3GPP TS 27.007 §9.2. */
        CME,
        /** The message service: 3GPP TS 27.005 §3.2.5. */
        CMS,
        /** Without a reason. */
        PLAIN
    }

    private final Kind kind;
    private final int code;

    AtError(String line, Kind kind, int code) {
        super(line + ": " + ErrorNames.name(kind, code));
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /** The number the modem gave; -1 for none. */
    public int code() {
        return code;
    }

    /** The standard's name of the error as one word, for example {@code sim_busy}. */
    public String errorName() {
        return ErrorNames.name(kind, code);
    }

    public boolean is(Kind wanted, int number) {
        return kind == wanted && code == number;
    }
}
