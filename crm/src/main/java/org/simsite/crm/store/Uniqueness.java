package org.simsite.crm.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.QuotaReached;

/** Writes what is pending now, and says in our words what the database's keys and versions refuse. */
public final class Uniqueness {
    /** unique_violation, PostgreSQL appendix A. */
    private static final String UNIQUE_VIOLATION = "23505";

    private Uniqueness() {}

    /** @throws Conflict naming the field, if another row has the value; or what the tenant has enough of */
    public static void flush(EntityManager em, String field, String key) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new StaleVersion("the row");
        } catch (PersistenceException e) {
            QuotaReached.in(e).ifPresent(reached -> {
                throw reached;
            });
            if (violatesUnique(e)) throw new Conflict(field, key);
            throw e;
        }
    }

    private static boolean violatesUnique(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) return true;
        }
        return false;
    }
}
