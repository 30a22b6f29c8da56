package org.simsite.modempool.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.time.Duration;

/** One open port of this machine. */
final class DeviceLink implements SerialLink {
    /** How often an idle link is checked against what its path names now. */
    private static final Duration CHECK = Duration.ofSeconds(1);

    private final SerialPort port;
    private final DevicePath path;
    private volatile boolean closed;
    private long checked = System.nanoTime();

    DeviceLink(SerialPort port, DevicePath path) {
        this.port = port;
        this.path = path;
    }

    @Override
    public int read(byte[] buffer) throws LinkLost {
        int count = closed ? -1 : port.readBytes(buffer, buffer.length);
        if (count < 0 || closed) {
            throw new LinkLost(path + (closed ? " was closed" : " hung up"));
        }
        if (count == 0 && System.nanoTime() - checked > CHECK.toNanos()) {
            checked = System.nanoTime();
            path.check();
        }
        return count;
    }

    @Override
    public void write(byte[] octets) throws LinkLost {
        int done = 0;
        while (done < octets.length) {
            int count = closed ? -1 : port.writeBytes(octets, octets.length - done, done);
            // After a hang-up a write takes nothing and says so with 0, not with an error.
            if (count <= 0) {
                throw new LinkLost(path + (closed ? " was closed" : " takes no more"));
            }
            done += count;
        }
    }

    @Override
    public void close() {
        closed = true;
        port.closePort();
    }
}
