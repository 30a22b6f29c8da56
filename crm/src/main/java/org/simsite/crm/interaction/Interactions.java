package org.simsite.crm.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;

/** The contact repository: everything said between the current tenant and its customers. */
public class Interactions {
    /** Newest first. */
    public Page<Interaction> of(UUID customer, int limit, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    /** What numbers wrote that no customer has proved to be hers; newest first. */
    public Page<Interaction> ofUnknown(int limit, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }
}
