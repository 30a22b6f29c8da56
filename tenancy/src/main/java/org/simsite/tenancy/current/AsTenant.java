package org.simsite.tenancy.current;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs work as a tenant, on this thread. Whoever names the tenant is a machine, such as a job, and sees all its
 * customers; only {@link #attempt} leaves it to others to say whose are seen. Needs no CDI scope and keeps no state: {@code new AsTenant()} does where
 * nothing is injected.
 */
@ApplicationScoped
public class AsTenant {
    public void run(String tenantId, Runnable work) {
        machine(tenantId).run(work);
    }

    public <T> T call(String tenantId, Supplier<T> work) {
        return machine(tenantId).call(work::get);
    }

    /**
     * For a request, whose host names the tenant: no customer is seen until it is known who asks. The work may throw
     * checked exceptions, as the rest of a servlet's chain does.
     */
    public <T, X extends Throwable> T attempt(String tenantId, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CurrentTenant.TENANT, tenantId)
                .where(Sight.CURRENT, Sight.NONE)
                .call(work);
    }

    private static ScopedValue.Carrier machine(String tenantId) {
        return ScopedValue.where(CurrentTenant.TENANT, tenantId).where(Sight.CURRENT, Sight.ALL);
    }
}
