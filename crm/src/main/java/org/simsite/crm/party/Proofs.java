package org.simsite.crm.party;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.simsite.crm.store.Uniqueness;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Conflict;

/** What was proved of the current tenant's customers: the address is hers, she was told how to sign in. */
@TenantService
public class Proofs {
    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Inject
    AddressBook book;

    Clock clock = Clock.systemUTC();

    /** Whether another customer has proved that the address is hers. */
    public boolean isForeign(UUID customer, String address) {
        return book.whoseVerified(address)
                .filter(owner -> !owner.equals(customer))
                .isPresent();
    }

    /**
     * @throws NoSuchElementException if it is not among her addresses
     * @throws Conflict if it is another customer's by proof
     */
    public void confirm(UUID customer, String address) {
        if (isForeign(customer, address)) throw new Conflict("address", "addressTaken");
        Address hers = book.find(customer, address)
                .orElseThrow(() -> new NoSuchElementException("no address " + address + " of " + customer));
        if (hers.verified()) return;
        hers.verify(clock.instant());
        em.lock(em.find(Party.class, customer), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        Uniqueness.flush(em, "address", "addressTaken");
    }

    /** True once in her life: when she has a site to sign in to and was not told yet. */
    public boolean welcome(UUID customer) {
        return em.find(Party.class, customer).welcome(clock.instant());
    }
}
