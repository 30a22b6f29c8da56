package org.simsite.launcher.sim.pty;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;

/** Ends another thread's wait on a terminal: an eventfd that is polled beside it. */
public final class Wakeup implements Closeable {
    private static final int NONBLOCK_CLOEXEC = 0x800 | 0x80000;

    private final int fd;
    private boolean closed;

    public Wakeup() throws IOException {
        fd = Libc.eventfd(NONBLOCK_CLOEXEC);
    }

    /** From any thread; does nothing once closed. */
    public synchronized void signal() {
        if (closed) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            Libc.write(fd, arena.allocateFrom(JAVA_LONG, 1));
        } catch (NativeError full) {
            // A full counter wakes the waiter all the same.
        }
    }

    /** Waits for a signal or the end of the time. */
    public void await(Duration timeout) throws IOException {
        new Poll().add(fd, Poll.IN).await(timeout);
    }

    /** Forgets the signals so far; the waiter looks after what they stood for next. */
    public void clear() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment counter = arena.allocate(JAVA_LONG);
            Libc.read(fd, counter);
        } catch (NativeError nothing) {
            // EAGAIN: nobody has signalled.
        }
    }

    int fd() {
        return fd;
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            Libc.close(fd);
        }
    }
}
