package org.simsite.tenancy.quota;

import java.io.Serializable;

/**
 * How much a tenant uses of one thing.
 *
 * @param own whether the limit is the tenant's own; else it is what every tenant gets
 */
public record Usage(Measure what, long used, long most, boolean own) implements Serializable {
    private static final int CLOSE_PERCENT = 80;
    private static final int FULL_PERCENT = 100;

    /** 0 to 100, and more where a limit was lowered below what is there. */
    public int percent() {
        return most == 0 ? FULL_PERCENT : (int) Math.min(Integer.MAX_VALUE, used * FULL_PERCENT / most);
    }

    /** Whether it is time to say so. */
    public boolean close() {
        return percent() >= CLOSE_PERCENT && used > 0;
    }

    public boolean full() {
        return used >= most;
    }
}
