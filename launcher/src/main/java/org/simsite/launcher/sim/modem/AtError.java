package org.simsite.launcher.sim.modem;

/** A command that fails, as the line that says so. */
final class AtError extends Exception {
    private static final long serialVersionUID = 1L;

    /** Which family the number belongs to; PLAIN has none. */
    enum Kind {
        PLAIN,
        CME,
        CMS
    }

    private final Kind kind;
    private final int code;

    private AtError(Kind kind, int code) {
        super(kind + " " + code);
        this.kind = kind;
        this.code = code;
    }

    static AtError plain() {
        return new AtError(Kind.PLAIN, 0);
    }

    /** 3GPP TS 27.007 §9.2: 50 is "incorrect parameters". */
    static AtError parameters() {
        return new AtError(Kind.CME, 50);
    }

    /** 3GPP TS 27.005 §3.2.5. */
    static AtError cms(int code) {
        return new AtError(Kind.CMS, code);
    }

    /** @param reporting the setting of {@code +CMEE}: 0 none, 1 numbers, 2 words */
    String line(int reporting) {
        if (kind == Kind.CMS) {
            return "+CMS ERROR: " + code;
        }
        if (kind == Kind.PLAIN || reporting == 0) {
            return "ERROR";
        }
        return "+CME ERROR: " + (reporting == 1 ? Integer.toString(code) : "incorrect parameters");
    }
}
