package org.simsite.modempool.sim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The SIM cards of the pool. A card is added by itself when a modem first shows it. */
@ApplicationScoped
public class Sims {
    /**
     * Changes a SIM.
     *
     * @throws java.util.NoSuchElementException if there is no such SIM
     * @throws IllegalArgumentException if a value is out of range; the message begins with the field's name
     */
    public void change(UUID id, SimChange change) {
        throw new UnsupportedOperationException();
    }

    /**
     * Dedicates a SIM to a holder.
     *
     * @throws java.util.NoSuchElementException if there is no such SIM
     * @throws IllegalStateException if it is leased to another holder
     */
    public void lease(UUID id, String holder) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives a SIM back to the pool.
     *
     * @throws java.util.NoSuchElementException if there is no such SIM
     */
    public void release(UUID id) {
        throw new UnsupportedOperationException();
    }
}
