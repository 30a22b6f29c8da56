package org.simsite.crm.publish;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;

/** What the current tenant's customers and staff say in public, and who let it through. */
public class Publications {
    /** Newest first; all states if null. */
    public Page<Publication> list(@Nullable PublicationState state, int limit, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    public Optional<Publication> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** How many wait for review. */
    public long waiting() {
        throw new UnsupportedOperationException();
    }

    /** @param agent user name of who decides, here and below */
    public Publication approve(UUID id, String agent) {
        throw new UnsupportedOperationException();
    }

    public Publication reject(UUID id, String reason, String agent) {
        throw new UnsupportedOperationException();
    }

    public Publication lock(UUID id, String reason, String agent) {
        throw new UnsupportedOperationException();
    }

    public Publication unlock(UUID id, String agent) {
        throw new UnsupportedOperationException();
    }

    /** Publishes a notice at once. */
    public Publication announce(String title, String text, String agent) {
        throw new UnsupportedOperationException();
    }

    /**
     * The newest 50 that are published.
     *
     * @throws java.util.NoSuchElementException if the tenant has no such product
     */
    public List<PublishedReview> reviews(String productNumber) {
        throw new UnsupportedOperationException();
    }

    /** The newest 50 that are published. */
    public List<Notice> notices() {
        throw new UnsupportedOperationException();
    }

    public Rating rating(String productNumber) {
        throw new UnsupportedOperationException();
    }

    /** By product id, in one query for a list. */
    public Map<UUID, Rating> ratings(Collection<UUID> products) {
        throw new UnsupportedOperationException();
    }
}
