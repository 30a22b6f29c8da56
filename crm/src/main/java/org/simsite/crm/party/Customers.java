package org.simsite.crm.party;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;

/** The customers of the current tenant. */
public class Customers {
    /** Stores her, queues her account and registers her site's host. */
    public Customer create(CustomerDraft draft) {
        throw new UnsupportedOperationException();
    }

    public Optional<Customer> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Those of the ids that the tenant knows, in one go. */
    public Map<UUID, Customer> findAll(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /** Newest first; {@code q} opens a word of the name, the user name, a phone or a mail address; empty is all. */
    public Page<Customer> search(@Nullable String q, int limit, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws java.util.NoSuchElementException if the tenant has no such customer
     * @throws org.simsite.crm.store.StaleVersion if she was changed since
     */
    public Customer change(UUID id, CustomerChange change, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** Removes her with her site, account and everything that hangs on her. */
    public void delete(UUID id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Customer> findByVerifiedPhone(String e164) {
        throw new UnsupportedOperationException();
    }

    public Optional<Customer> findByUsername(String username) {
        throw new UnsupportedOperationException();
    }

    public Optional<Customer> findBySite(String siteSlug) {
        throw new UnsupportedOperationException();
    }
}
