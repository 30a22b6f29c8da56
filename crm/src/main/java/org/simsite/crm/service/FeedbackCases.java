package org.simsite.crm.service;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;

/** What the current tenant's customers praised, missed or complained of. */
public class FeedbackCases {
    /** Newest first; all states if null. */
    public Page<FeedbackCase> list(@Nullable CaseState state, int limit, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    /** The newest 50 of a customer. */
    public List<FeedbackCase> of(UUID customer) {
        throw new UnsupportedOperationException();
    }

    /** @param agent user name of who closes it */
    public FeedbackCase close(UUID id, String agent) {
        throw new UnsupportedOperationException();
    }
}
