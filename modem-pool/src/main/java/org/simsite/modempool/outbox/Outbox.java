package org.simsite.modempool.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The texts on their way out. A text is durable as soon as the caller's transaction is. */
@ApplicationScoped
public class Outbox {
    /**
     * Queues a text in the caller's transaction.
     *
     * @return the text's id; for a key seen before, the id of the first
     */
    public UUID submit(TextRequest request) {
        throw new UnsupportedOperationException();
    }

    public Optional<OutboundText> find(String holder, UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The texts of a holder by id; unknown ids and other holders' are left out. */
    public Map<UUID, OutboundText> findAll(String holder, Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }
}
