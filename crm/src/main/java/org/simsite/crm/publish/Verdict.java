package org.simsite.crm.publish;

import static org.simsite.crm.publish.PublicationState.LOCKED;
import static org.simsite.crm.publish.PublicationState.PUBLISHED;
import static org.simsite.crm.publish.PublicationState.REJECTED;
import static org.simsite.crm.publish.PublicationState.WAITING;

import java.util.Set;

/** What staff, or the rule of a text code, decide on a publication. */
enum Verdict {
    /** Also takes a rejection back. */
    APPROVE(PUBLISHED, Set.of(WAITING, REJECTED)),
    REJECT(REJECTED, Set.of(WAITING)),
    LOCK(LOCKED, Set.of(WAITING, PUBLISHED, REJECTED)),
    UNLOCK(PUBLISHED, Set.of(LOCKED));

    private final PublicationState result;
    private final Set<PublicationState> from;

    Verdict(PublicationState result, Set<PublicationState> from) {
        this.result = result;
        this.from = from;
    }

    PublicationState result() {
        return result;
    }

    Set<PublicationState> from() {
        return from;
    }

    boolean needsReason() {
        return this == REJECT || this == LOCK;
    }
}
