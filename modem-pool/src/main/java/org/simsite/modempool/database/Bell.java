package org.simsite.modempool.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wakes those who wait for rows, within this server. Rows of other nodes are found by a poll of at most a second: LISTEN
 * would need a connection of its own outside of the container's pool.
 */
@ApplicationScoped
public class Bell {
    /** A place at the bell, until closed. */
    @FunctionalInterface
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    private final Map<Object, List<Runnable>> sleepers = new ConcurrentHashMap<>();

    /** Wakes whoever waits at this key. */
    public void ring(Object key) {
        sleepers.getOrDefault(key, List.of()).forEach(Runnable::run);
    }

    /**
     * Has this called at each ring.
     *
     * @param wake from any thread; must not block
     */
    public Place onRing(Object key, Runnable wake) {
        List<Runnable> list = sleepers.computeIfAbsent(key, any -> new CopyOnWriteArrayList<>());
        list.add(wake);
        return () -> list.remove(wake);
    }
}
