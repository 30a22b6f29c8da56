package org.simsite.modempool.serial;

/** An open byte link to a modem. One thread reads, one writes, any may close. */
public interface SerialLink extends AutoCloseable {
    /**
     * Reads what is there, waiting at most half a second.
     *
     * @return the number of octets read; 0 if nothing came
     * @throws LinkLost if the device is gone or the link closed
     */
    int read(byte[] buffer) throws LinkLost;

    /**
     * Writes all octets. A device that takes nothing blocks this until another thread closes the link.
     *
     * @throws LinkLost if the device is gone or the link closed
     */
    void write(byte[] octets) throws LinkLost;

    /** Frees a blocked reader and writer. Closing twice does no harm. */
    @Override
    void close();
}
