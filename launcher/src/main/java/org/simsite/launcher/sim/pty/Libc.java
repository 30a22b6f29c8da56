package org.simsite.launcher.sim.pty;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The C library's functions for terminals; a negative result becomes a {@link NativeError}. */
@SuppressWarnings("restricted")
final class Libc {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));

    private static final MethodHandle OPENPT = bind("posix_openpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle GRANTPT = bind("grantpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle UNLOCKPT = bind("unlockpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle PTSNAME = bind("ptsname_r", JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle OPEN = variadic("open", ADDRESS, JAVA_INT);
    private static final MethodHandle IOCTL = variadic("ioctl", JAVA_INT, JAVA_LONG, ADDRESS);
    private static final MethodHandle READ = bind("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE = bind("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle POLL = bind("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle CLOSE = bind("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle EVENTFD = bind("eventfd", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle TCGETATTR = bind("tcgetattr", JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle TCSETATTR = bind("tcsetattr", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle CFMAKERAW =
            LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS));

    private Libc() {}

    static int posixOpenpt(int flags) throws NativeError {
        return (int) call("posix_openpt", errno -> (int) OPENPT.invokeExact(errno, flags));
    }

    static void grantAndUnlock(int master) throws NativeError {
        call("grantpt", errno -> (int) GRANTPT.invokeExact(errno, master));
        call("unlockpt", errno -> (int) UNLOCKPT.invokeExact(errno, master));
    }

    static String ptsname(int master) throws NativeError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(64);
            call("ptsname_r", errno -> -Math.abs((int) PTSNAME.invokeExact(errno, master, name, 64L)));
            return name.getString(0);
        }
    }

    static int open(String path, int flags) throws NativeError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            return (int) call("open", errno -> (int) OPEN.invokeExact(errno, name, flags));
        }
    }

    static void ioctl(int fd, long request, MemorySegment argument) throws NativeError {
        call("ioctl", errno -> (int) IOCTL.invokeExact(errno, fd, request, argument));
    }

    static long read(int fd, MemorySegment buffer) throws NativeError {
        return call("read", errno -> (long) READ.invokeExact(errno, fd, buffer, buffer.byteSize()));
    }

    static long write(int fd, MemorySegment bytes) throws NativeError {
        return call("write", errno -> (long) WRITE.invokeExact(errno, fd, bytes, bytes.byteSize()));
    }

    /** @param millis below zero waits without end */
    static int poll(MemorySegment descriptors, long count, int millis) throws NativeError {
        return (int) call("poll", errno -> (int) POLL.invokeExact(errno, descriptors, count, millis));
    }

    static int eventfd(int flags) throws NativeError {
        return (int) call("eventfd", errno -> (int) EVENTFD.invokeExact(errno, 0, flags));
    }

    static void close(int fd) throws NativeError {
        call("close", errno -> (int) CLOSE.invokeExact(errno, fd));
    }

    /** No echo, no line editing, all octets pass: as a serial modem's line. */
    static void makeRaw(int terminal) throws NativeError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment termios = arena.allocate(128, 8); // 60 octets on Linux
            call("tcgetattr", errno -> (int) TCGETATTR.invokeExact(errno, terminal, termios));
            call("cfmakeraw", errno -> {
                CFMAKERAW.invokeExact(termios);
                return 0;
            });
            call("tcsetattr", errno -> (int) TCSETATTR.invokeExact(errno, terminal, 0, termios));
        }
    }

    @FunctionalInterface
    private interface NativeCall {
        @SuppressWarnings("IllegalThrows")
        long run(MemorySegment errno) throws Throwable;
    }

    private static long call(String name, NativeCall call) throws NativeError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long result = call.run(state);
            if (result < 0) {
                throw new NativeError(name, (int) ERRNO.get(state, 0L));
            }
            return result;
        } catch (NativeError | RuntimeException | Error known) {
            throw known;
        } catch (Throwable unexpected) {
            throw new IllegalStateException(name, unexpected);
        }
    }

    private static MethodHandle bind(String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, arguments),
                Linker.Option.captureCallState("errno"));
    }

    /** Of {@code int f(a, b, ...)}: all behind the second argument is variadic. */
    private static MethodHandle variadic(String name, MemoryLayout... arguments) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(JAVA_INT, arguments),
                Linker.Option.firstVariadicArg(2),
                Linker.Option.captureCallState("errno"));
    }
}
