package org.simsite.launcher.sim.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Changes that become durable together or not at all. */
public final class Batch {
    /** A null value takes the key away. */
    private final Map<String, String> changes = new LinkedHashMap<>();

    public Batch put(String key, String value) {
        changes.put(key, value);
        return this;
    }

    public Batch remove(String key) {
        changes.put(key, null);
        return this;
    }

    public int size() {
        return changes.size();
    }

    /** What this batch will put there. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(changes.get(key));
    }

    Map<String, String> changes() {
        return changes;
    }
}
