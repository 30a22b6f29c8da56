package org.simsite.tenancy.current;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs work as a tenant, on this thread. Needs no CDI scope and keeps no state: {@code new AsTenant()} does where
 * nothing is injected.
 */
@ApplicationScoped
public class AsTenant {
    public void run(String tenantId, Runnable work) {
        ScopedValue.where(CurrentTenant.TENANT, tenantId).run(work);
    }

    public <T> T call(String tenantId, Supplier<T> work) {
        return ScopedValue.where(CurrentTenant.TENANT, tenantId).call(work::get);
    }

    /** For work that throws checked exceptions, such as the rest of a servlet's chain. */
    public <T, X extends Throwable> T attempt(String tenantId, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CurrentTenant.TENANT, tenantId).call(work);
    }
}
