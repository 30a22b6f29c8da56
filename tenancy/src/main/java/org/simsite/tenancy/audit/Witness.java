package org.simsite.tenancy.audit;

import java.util.Optional;

/** Knows who is behind the running call; the web does. */
public interface Witness {
    /** Empty where no request is served on this thread. */
    Optional<Actor> actor();
}
