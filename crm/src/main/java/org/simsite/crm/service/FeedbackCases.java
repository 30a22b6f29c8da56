package org.simsite.crm.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;
import org.simsite.crm.store.Rows;
import org.simsite.crm.store.Uniqueness;
import org.simsite.tenancy.current.TenantService;

/** What the current tenant's customers praised, missed or complained of. */
@TenantService
public class FeedbackCases {
    private static final int OF_ONE = 50;

    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    Clock clock = Clock.systemUTC();

    public FeedbackCase open(NewCase opened) {
        var file = new CaseFile(counter().next(), opened, clock.instant());
        em.persist(file);
        Uniqueness.flush(em, "number", "taken");
        return file.read();
    }

    /** Newest first; all states if null. */
    public Page<FeedbackCase> list(@Nullable CaseState state, int limit, @Nullable String cursor) {
        var query = em.createQuery(
                        "select c from CaseFile c where c.id < :below and c.state in :states order by c.id desc",
                        CaseFile.class)
                .setParameter("below", Rows.below(cursor))
                .setParameter("states", state == null ? List.of(CaseState.values()) : List.of(state));
        return Rows.page(query, limit, file -> file.id().toString()).map(CaseFile::read);
    }

    /** Whether somebody still owes an answer to whoever has this phone. */
    public boolean isOpenWith(String phone) {
        return em.createQuery(
                                "select count(c) from CaseFile c where c.state = :open and c.partyId in"
                                        + " (select p.partyId from PartyPhone p where p.value = :phone)",
                                Long.class)
                        .setParameter("open", CaseState.OPEN)
                        .setParameter("phone", phone)
                        .getSingleResult()
                > 0;
    }

    /** The newest 50 of a customer. */
    public List<FeedbackCase> of(UUID customer) {
        return em.createQuery("select c from CaseFile c where c.partyId = :customer order by c.id desc", CaseFile.class)
                .setParameter("customer", customer)
                .setMaxResults(OF_ONE)
                .getResultStream()
                .map(CaseFile::read)
                .toList();
    }

    /**
     * Closing what is closed changes nothing.
     *
     * @param agent user name of who closes it
     * @throws NoSuchElementException if the tenant has no such case
     */
    public FeedbackCase close(UUID id, String agent) {
        CaseFile file = em.find(CaseFile.class, id);
        if (file == null) throw new NoSuchElementException("no case " + id);
        if (file.close(agent, clock.instant())) Uniqueness.flush(em, "id", "taken");
        return file.read();
    }

    /** Locked until the transaction ends: two cases at once wait for each other instead of taking one number. */
    private CaseCounter counter() {
        return em.createQuery("select c from CaseCounter c", CaseCounter.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseGet(this::firstCounter);
    }

    private CaseCounter firstCounter() {
        var counter = CaseCounter.fresh();
        em.persist(counter);
        return counter;
    }
}
