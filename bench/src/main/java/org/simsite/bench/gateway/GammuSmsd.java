package org.simsite.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.simsite.bench.pool.World;

/** One process a modem, texts as files. */
final class GammuSmsd implements Gateway {
    private final Path folder;
    private final Program programs = new Program();
    private int modems;
    private int count;

    GammuSmsd(Path folder) {
        this.folder = folder;
    }

    @Override
    public void start(World world, int number) throws IOException {
        modems = number;
        for (int modem = 1; modem <= modems; modem++) {
            for (String each : new String[] {"in", "out", "sent", "error"}) {
                Files.createDirectories(folder.resolve(each + modem));
            }
            Path configuration = folder.resolve("gammu" + modem);
            Files.writeString(configuration, """
                    [gammu]
                    device = %s
                    connection = at115200
                    [smsd]
                    service = files
                    debuglevel = 0
                    commtimeout = 1
                    loopsleep = 0
                    statusfrequency = 0
                    checksecurity = 0
                    deliveryreport = log
                    inboxpath = %s/
                    outboxpath = %s/
                    sentsmspath = %s/
                    errorsmspath = %s/
                    """.formatted(
                            world.device(modem),
                            folder.resolve("in" + modem),
                            folder.resolve("out" + modem),
                            folder.resolve("sent" + modem),
                            folder.resolve("error" + modem)));
            programs.start(folder.resolve("gammu.log"), "gammu-smsd", "-c", configuration.toString());
        }
    }

    @Override
    public void submit(int modem, String phone, String text) throws IOException {
        String name = "OUTB20260101_%06d_00_%s_x.txt".formatted(count++, phone);
        Path ready = Files.writeString(folder.resolve(name), text);
        Files.move(ready, folder.resolve("out" + modem).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public int received() throws IOException {
        int sum = 0;
        for (int modem = 1; modem <= modems; modem++) {
            sum += Program.count(folder.resolve("in" + modem));
        }
        return sum;
    }

    @Override
    public Duration processorTime() {
        return programs.processorTime();
    }

    @Override
    public void close() throws InterruptedException {
        programs.close();
    }
}
