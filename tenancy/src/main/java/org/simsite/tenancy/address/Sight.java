package org.simsite.tenancy.address;

import java.util.Locale;

/** What a check saw. */
public enum Sight {
    PROOF,
    /** The domain name system answers, and the record is not there or says something else. */
    MISSING,
    /** No clear answer. */
    UNREACHABLE,
    /** The proof is there, but another tenant has proved the name too, or one just above or below. */
    TAKEN;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
