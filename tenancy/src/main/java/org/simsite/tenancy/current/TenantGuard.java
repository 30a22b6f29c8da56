package org.simsite.tenancy.current;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/**
 * Shuts the current tenant's door behind each call of a tenant service. Runs inside the transaction: Jakarta
 * Transactions §3.7 puts that interceptor at {@code PLATFORM_BEFORE + 200}, and lower numbers are outer.
 */
@Interceptor
@TenantGuarded
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TenantGuard implements Serializable {
    @Inject
    transient TenantTransaction transaction;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        transaction.enter();
        return call.proceed();
    }
}
