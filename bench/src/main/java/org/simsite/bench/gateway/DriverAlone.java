package org.simsite.bench.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.simsite.bench.pool.Child;
import org.simsite.bench.pool.World;

/** The product's codec and driver without the rest: what a text costs before anything is on record. It takes nothing in. */
final class DriverAlone implements Gateway {
    static final String NAME = "ours, the driver alone";

    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private Child driver;

    DriverAlone(Path folder) {
        this.folder = folder;
    }

    @Override
    public void start(World world, int modems) throws Exception {
        String[] devices =
                IntStream.rangeClosed(1, modems).mapToObj(world::device).toArray(String[]::new);
        driver = new Child("org.simsite.bench.pool.Driver", folder.resolve("driver.log"), devices);
        driver.await("ready", START);
    }

    @Override
    public void submit(int modem, String phone, String text) {
        driver.write(modem + " " + phone + " " + text);
    }

    @Override
    public boolean takesIn() {
        return false;
    }

    @Override
    public int received() {
        return 0;
    }

    @Override
    public Duration processorTime() {
        return driver.processorTime();
    }

    @Override
    public void close() {
        driver.kill();
    }
}
