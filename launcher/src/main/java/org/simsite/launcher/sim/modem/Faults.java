package org.simsite.launcher.sim.modem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that still have to happen to one modem; they do not outlive the simulator. */
public final class Faults {
    private final List<Fault> pending = new ArrayList<>();

    public synchronized void add(Fault fault) {
        pending.add(fault);
    }

    /** Forgets what has not happened yet. */
    public synchronized void clear() {
        pending.clear();
    }

    Optional<Fault> take(Fault.Kind kind) {
        return take(fault -> fault.kind() == kind);
    }

    public Optional<Fault> takeUnplug(Fault.Moment moment) {
        return take(Fault.Kind.UNPLUG, moment);
    }

    Optional<Fault> take(Fault.Kind kind, Fault.Moment moment) {
        return take(fault -> fault.kind() == kind && fault.moment() == moment);
    }

    /** How many have not happened yet. */
    public synchronized int count() {
        return pending.stream().mapToInt(Fault::count).sum();
    }

    private synchronized Optional<Fault> take(Predicate<Fault> wanted) {
        for (int i = 0; i < pending.size(); i++) {
            Fault fault = pending.get(i);
            if (wanted.test(fault)) {
                if (fault.count() > 1) {
                    pending.set(
                            i, new Fault(fault.kind(), fault.count() - 1, fault.code(), fault.time(), fault.moment()));
                } else {
                    pending.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
