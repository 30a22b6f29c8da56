package org.simsite.launcher.sim.pty;

import java.io.IOException;

/** A system call that failed, with its errno. */
final class NativeError extends IOException {
    private static final long serialVersionUID = 1L;
    static final int EINTR = 4;
    static final int EIO = 5;
    static final int EAGAIN = 11;

    private final int errno;

    NativeError(String call, int errno) {
        super(call + " failed with errno " + errno);
        this.errno = errno;
    }

    int errno() {
        return errno;
    }
}
