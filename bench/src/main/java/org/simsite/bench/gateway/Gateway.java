package org.simsite.bench.gateway;

import java.time.Duration;
import java.util.List;
import org.simsite.bench.pool.Texts;
import org.simsite.bench.pool.World;

/** A program that sends and receives texts over the modems of a simulated world. */
interface Gateway extends AutoCloseable {
    /** Starts to work over the modems from 1 to this one. */
    void start(World world, int modems) throws Exception;

    /** Queues a text to a phone of this modem. */
    void submit(int modem, String phone, String text) throws Exception;

    /** Queues so many at once, to the phones of the modem in turn. */
    default void submit(int modem, List<String> texts) throws Exception {
        for (int i = 0; i < texts.size(); i++) {
            submit(modem, Texts.phone(modem, i), texts.get(i));
        }
    }

    /** Whether it cares for what comes in. */
    default boolean takesIn() {
        return true;
    }

    /** How many texts came in and are handed on. */
    int received() throws Exception;

    /** What the processor spent on all of its processes so far. */
    Duration processorTime() throws Exception;

    @Override
    void close() throws Exception;
}
