package org.simsite.launcher.sim.pty;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Arrays;

/**
 * The modem's end of a serial line. The far end is also held open here, so that the kernel reports no hang-up while no
 * client has it open; closing this end hangs up on all who have. Used by one thread.
 */
public final class PseudoTerminal implements Closeable {
    private static final int RDWR = 0x2;
    private static final int NOCTTY = 0x100;
    private static final int NONBLOCK = 0x800;
    private static final int CLOEXEC = 0x80000;
    private static final long FIONREAD = 0x541B;
    private static final long TIOCNXCL = 0x540D;

    private final MemorySegment buffer = Arena.ofAuto().allocate(4096);
    private final int near;
    private final int far;
    private final String name;

    public PseudoTerminal() throws IOException {
        near = Libc.posixOpenpt(RDWR | NOCTTY | CLOEXEC | NONBLOCK);
        try {
            Libc.grantAndUnlock(near);
            name = Libc.ptsname(near);
            far = Libc.open(name, RDWR | NOCTTY | CLOEXEC);
            Libc.makeRaw(far);
        } catch (NativeError failed) {
            Libc.close(near);
            throw failed;
        }
    }

    /** The device that clients open, {@code /dev/pts/N}. */
    public String name() {
        return name;
    }

    /** Waits for input, a signal or the end of the time. */
    public void await(Wakeup wakeup, Duration timeout) throws IOException {
        new Poll().add(near, Poll.IN).add(wakeup.fd(), Poll.IN).await(timeout);
    }

    /** What has come in, at most 4096 octets; empty if nothing has. */
    public byte[] read() throws IOException {
        try {
            long count = Libc.read(near, buffer);
            return buffer.asSlice(0, count).toArray(JAVA_BYTE);
        } catch (NativeError failed) {
            if (failed.errno() == NativeError.EAGAIN || failed.errno() == NativeError.EIO) {
                return new byte[0];
            }
            throw failed;
        }
    }

    /** @return false if nobody took the octets for that long; the rest is lost as on a wire that leads nowhere */
    public boolean write(byte[] bytes, Duration patience) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            int written = writeSome(Arrays.copyOfRange(bytes, done, Math.min(bytes.length, done + 4096)));
            if (written == 0) {
                var poll = new Poll().add(near, Poll.OUT);
                poll.await(patience);
                if (!poll.ready(0)) {
                    return false;
                }
            }
            done += written;
        }
        return true;
    }

    private int writeSome(byte[] bytes) throws NativeError {
        try {
            MemorySegment piece = buffer.asSlice(0, bytes.length).copyFrom(MemorySegment.ofArray(bytes));
            return (int) Libc.write(near, piece);
        } catch (NativeError full) {
            if (full.errno() == NativeError.EAGAIN) {
                return 0;
            }
            throw full;
        }
    }

    /** Octets that wait for a client to read them. */
    public int unread() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(JAVA_INT);
            Libc.ioctl(far, FIONREAD, count);
            return count.get(JAVA_INT, 0);
        }
    }

    /** Lifts the exclusive use that a killed client left behind: a real port would lose it with the last close. */
    public void share() throws IOException {
        Libc.ioctl(far, TIOCNXCL, MemorySegment.NULL);
    }

    @Override
    public void close() throws IOException {
        Libc.close(far);
        Libc.close(near);
    }
}
