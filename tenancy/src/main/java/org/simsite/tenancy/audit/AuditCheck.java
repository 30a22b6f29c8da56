package org.simsite.tenancy.audit;

import org.jspecify.annotations.Nullable;

/**
 * What came of going through a chain from its first entry.
 *
 * @param entries that were found whole, from the beginning
 * @param seal the hash behind the last of them: whoever keeps it elsewhere can tell later whether history was rewritten
 * @param broken place of the first entry that is not what was written, null if all are
 * @param fault what is wrong there, null if nothing is
 */
public record AuditCheck(
        long entries,
        String seal,
        @Nullable Long broken,
        @Nullable Fault fault) {
    /** How a chain can be broken. */
    public enum Fault {
        /** Some field of the entry, or of the hash before it, is not as it was written. */
        CHANGED,
        /** The entry that should stand there does not. */
        MISSING,
        /** An entry stands behind the end of the chain. */
        ADDED
    }

    public boolean whole() {
        return broken == null;
    }
}
