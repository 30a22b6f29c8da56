package org.simsite.modempool.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Names the holder of each pair (phone, SIM), and finds a SIM for a pair yet to be. */
@ApplicationScoped
public class RouteBook {
    /** The number to show publicly as this holder's: that of its own SIM, else of a shared one. */
    public Optional<String> numberFor(String holder) {
        throw new UnsupportedOperationException();
    }
}
