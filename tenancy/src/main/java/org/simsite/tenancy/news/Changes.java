package org.simsite.tenancy.news;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts what has changed of each tenant. Whatever is kept under a key with the count is found no more once the count
 * has moved on, and what was begun before a change and is kept after it is never found at all: nothing needs to be
 * looked for and thrown away.
 */
public final class Changes implements Follower {
    /** Tenants that share a place are taken to change together. */
    private final AtomicLongArray counts = new AtomicLongArray(4096);

    private volatile boolean hearing;

    /** Empty while changes may pass unheard: then nothing may be kept, nor taken from what is. */
    public OptionalLong of(String tenantId) {
        return hearing ? OptionalLong.of(counts.get(place(tenantId))) : OptionalLong.empty();
    }

    /** For what changes here: sooner than its news come back. */
    public void note(String tenantId) {
        counts.incrementAndGet(place(tenantId));
    }

    @Override
    public void listening() {
        for (int place = 0; place < counts.length(); place++) counts.incrementAndGet(place);
        hearing = true;
    }

    @Override
    public void heard(String tenantId) {
        note(tenantId);
    }

    @Override
    public void deaf() {
        hearing = false;
    }

    private int place(String tenantId) {
        return Math.floorMod(tenantId.hashCode(), counts.length());
    }
}
