package org.simsite.tenancy.current;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The tenant this thread works for, fixed by the host of the request or by {@link AsTenant}. */
@ApplicationScoped
public class CurrentTenant {
    /** Bound for a stretch of code only: it nests, is restored by itself and cannot leak to the thread's next task. */
    static final ScopedValue<String> TENANT = ScopedValue.newInstance();

    public Optional<String> find() {
        return TENANT.isBound() ? Optional.of(TENANT.get()) : Optional.empty();
    }

    /** @throws NoTenant if there is none */
    public String require() {
        return find().orElseThrow(NoTenant::new);
    }
}
