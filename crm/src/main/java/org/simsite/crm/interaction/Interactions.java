package org.simsite.crm.interaction;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;
import org.simsite.crm.store.Rows;
import org.simsite.tenancy.current.TenantService;

/** The contact repository: everything said between the current tenant and its customers. */
@TenantService
public class Interactions {
    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Inject
    Whereabouts whereabouts;

    /** Newest first. */
    public Page<Interaction> of(UUID customer, int limit, @Nullable String cursor) {
        return page(query("e.partyId = :customer").setParameter("customer", customer), limit, cursor);
    }

    /** What numbers wrote that no customer has proved to be hers; newest first. */
    public Page<Interaction> ofUnknown(int limit, @Nullable String cursor) {
        return page(query("e.partyId is null"), limit, cursor);
    }

    private TypedQuery<Exchange> query(String which) {
        return em.createQuery(
                "select e from Exchange e where e.id < :below and " + which + " order by e.id desc", Exchange.class);
    }

    private Page<Interaction> page(TypedQuery<Exchange> query, int limit, @Nullable String cursor) {
        query.setParameter("below", Rows.below(cursor));
        Page<Exchange> page = Rows.page(query, limit, exchange -> exchange.id().toString());
        return new Page<>(whereabouts.read(page.items()), page.next());
    }
}
