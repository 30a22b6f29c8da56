package org.simsite.modempool.serial;

/** Opens ports by the path of their device. */
public interface SerialPorts {
    /**
     * Opens the device that the path names now.
     *
     * @param path a device or a link to one, for example {@code /dev/serial/by-id/…}
     * @throws LinkLost if there is no such device or it does not open
     */
    SerialLink open(String path) throws LinkLost;
}
