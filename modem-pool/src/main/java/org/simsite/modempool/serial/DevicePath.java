package org.simsite.modempool.serial;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A path and the device that it named when the port was opened. A link such as those in {@code /dev/serial/by-id} may name
 * another device later, while the old one, now somebody else's, still answers.
 */
final class DevicePath {
    private final String path;
    private final Path device;

    private DevicePath(String path, Path device) {
        this.path = path;
        this.device = device;
    }

    static DevicePath resolve(String path) throws LinkLost {
        return new DevicePath(path, real(path));
    }

    /** @throws LinkLost if the path names another device now, or none */
    void check() throws LinkLost {
        Path now = real(path);
        if (!now.equals(device)) {
            throw new LinkLost(path + " was " + device + " and is " + now + " now");
        }
    }

    private static Path real(String path) throws LinkLost {
        try {
            return Path.of(path).toRealPath();
        } catch (IOException e) {
            throw new LinkLost("no device at " + path, e);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
