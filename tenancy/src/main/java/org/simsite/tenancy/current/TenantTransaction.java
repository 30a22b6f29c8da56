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

    @Inject
    CurrentTenant current;

    @Inject
    Sql sql;

    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /**
     * Costs one round trip, once in a transaction.
     *
     * @throws NoTenant if there is no current tenant
     * @throws OtherTenant if the transaction was entered as another
     */
    void enter() {
        String tenant = current.require();
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION)
            throw new IllegalStateException("a tenant service needs a transaction");
        Object entered = transaction.getResource(KEY);
        if (tenant.equals(entered)) return;
        if (entered != null) throw new OtherTenant(entered.toString(), tenant);
        shut(tenant);
        transaction.putResource(KEY, tenant);
    }

    /** The setting is local to the transaction: the connection goes back to its pool without it. */
    private void shut(String tenant) {
        em.setProperty("eclipselink.tenant-id", tenant);
        sql.query("select set_config('simsite.tenant', ?, true)", row -> tenant, tenant);
    }
}
