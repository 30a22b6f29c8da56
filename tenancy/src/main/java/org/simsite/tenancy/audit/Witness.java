package org.simsite.tenancy.audit;

import java.util.Optional;

/** Knows who is behind a call. The web calls one for each request; a library cannot look for beans of the web. */
@FunctionalInterface
public interface Witness {
    /** Bound for a stretch of code only, as the current tenant is. */
    ScopedValue<Witness> PRESENT = ScopedValue.newInstance();

    Actor actor();

    /** Does work that this witness sees. */
    default <X extends Throwable> void to(Work<X> work) throws X {
        ScopedValue.where(PRESENT, this).call(() -> {
            work.run();
            return null;
        });
    }

    static Optional<Actor> present() {
        return PRESENT.isBound() ? Optional.of(PRESENT.get().actor()) : Optional.empty();
    }

    /** Work that throws checked exceptions, such as the rest of a servlet's chain. */
    @FunctionalInterface
    interface Work<X extends Throwable> {
        void run() throws X;
    }
}
