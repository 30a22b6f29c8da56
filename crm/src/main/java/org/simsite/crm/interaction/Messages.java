package org.simsite.crm.interaction;

import java.util.Optional;
import java.util.UUID;

/** Writes to customers; every message is an interaction from the moment it is queued. */
public class Messages {
    /** @throws java.util.NoSuchElementException if the tenant has no such customer */
    public Interaction send(MessageDraft draft) {
        throw new UnsupportedOperationException();
    }

    public Optional<MessageStatus> find(UUID id) {
        throw new UnsupportedOperationException();
    }
}
