package org.simsite.tenancy.current;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.simsite.tenancy.sql.Sql;

/** Ties the running transaction to the current tenant: for EclipseLink, and for PostgreSQL's row security. */
@ApplicationScoped
class TenantTransaction {
    private static final Object KEY = TenantTransaction.class.getName();
    private static final String SETTINGS =
            "set_config('simsite.tenant', ?, true), set_config('simsite.sight', ?, true)";
    private static final String LIMITED =
            ", set_config('role', 'simsite_limited', true), set_config('plan_cache_mode', 'force_custom_plan', true)";

    @Inject
    CurrentTenant current;

    @Inject
    Sql sql;

    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** What the transaction was entered as. */
    private record Entered(String tenant, Sight sight) {}

    /**
     * Costs one round trip, once in a transaction.
     *
     * @throws NoTenant if there is no current tenant
     * @throws OtherTenant if the transaction was entered as another, or sees other customers
     */
    void enter() {
        var now = new Entered(current.require(), Sight.current());
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION)
            throw new IllegalStateException("a tenant service needs a transaction");
        Object entered = transaction.getResource(KEY);
        if (now.equals(entered)) return;
        if (entered != null) throw new OtherTenant(entered.toString(), now.toString());
        shut(now);
        transaction.putResource(KEY, now);
    }

    /**
     * The settings are local to the transaction: the connection goes back to its pool without them. Whoever sees her own
     * works under a role of its own, so that its policies cost nobody else anything, and gets plans made for her: one
     * kept for whoever has most would read as many for whoever has few.
     */
    private void shut(Entered now) {
        em.setProperty("eclipselink.tenant-id", now.tenant());
        String settings = now.sight().all() ? SETTINGS : SETTINGS + LIMITED;
        sql.query("select " + settings, row -> now, now.tenant(), now.sight().setting());
    }
}
