package org.simsite.bench.gateway;

import java.time.Duration;
import java.util.List;
import org.simsite.bench.pool.World;

/** A program that sends and receives texts over the modems of a simulated world. */
interface Gateway extends AutoCloseable {
    /** Starts to work over the modems from 1 to this one. */
    void start(World world, int modems) throws Exception;

    /** Queues a text to the phone of this modem; which modem it leaves by is the gateway's own choice where it shares a queue. */
    void submit(int modem, String text) throws Exception;

    /** Queues so many at once. */
    default void submit(int modem, List<String> texts) throws Exception {
        for (String text : texts) {
            submit(modem, text);
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
