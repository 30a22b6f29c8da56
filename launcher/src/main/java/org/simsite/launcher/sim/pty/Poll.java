package org.simsite.launcher.sim.pty;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;

/** One wait on up to two file descriptors. */
final class Poll {
    static final short IN = 1;
    static final short OUT = 4;
    /** {@code struct pollfd}: int fd, short events, short revents. */
    private static final int ENTRY = 8;

    private final MemorySegment entries = Arena.ofAuto().allocate(2 * ENTRY, 4);
    private int count;

    Poll add(int fd, short events) {
        entries.set(JAVA_INT, count * ENTRY, fd);
        entries.set(JAVA_SHORT, count * ENTRY + 4, events);
        count++;
        return this;
    }

    /** An interrupted wait counts as one that found nothing. */
    void await(Duration timeout) throws NativeError {
        try {
            Libc.poll(entries, count, (int)
                    Math.min(Integer.MAX_VALUE, timeout.plusNanos(999_999).toMillis()));
        } catch (NativeError interrupted) {
            if (interrupted.errno() != NativeError.EINTR) {
                throw interrupted;
            }
            for (int i = 0; i < count; i++) {
                entries.set(JAVA_SHORT, i * ENTRY + 6, (short) 0);
            }
        }
    }

    boolean ready(int index) {
        return entries.get(JAVA_SHORT, index * ENTRY + 6) != 0;
    }
}
