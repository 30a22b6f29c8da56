package org.simsite.modempool.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the operator sees of the pool. Reads only. */
@ApplicationScoped
public class PoolStatus {
    public List<ModemStatus> modems() {
        throw new UnsupportedOperationException();
    }

    public List<SimStatus> sims() {
        throw new UnsupportedOperationException();
    }

    /** The lines of the route book for a phone, given in E.164; at most 200, the last used first. */
    public List<RouteStatus> routes(String phone) {
        throw new UnsupportedOperationException();
    }

    /** Texts that wait for a holder, the oldest first; at most 200. */
    public List<UnplacedText> unplaced() {
        throw new UnsupportedOperationException();
    }

    public PoolTotals totals() {
        throw new UnsupportedOperationException();
    }
}
