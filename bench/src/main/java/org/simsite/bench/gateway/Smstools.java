package org.simsite.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.simsite.bench.pool.World;

/** One process a modem, texts as files. */
final class Smstools implements Gateway {
    private final Path folder;
    private final Program programs = new Program();
    private int modems;
    private int count;

    Smstools(Path folder) {
        this.folder = folder;
    }

    /** A process and a spool for each modem: with one spool for all, a few modems do the work of all. */
    @Override
    public void start(World world, int number) throws IOException {
        modems = number;
        for (int modem = 1; modem <= modems; modem++) {
            Path spool = Files.createDirectories(folder.resolve("m" + modem));
            var lines = new StringBuilder("devices = M\n");
            for (String each : new String[] {"outgoing", "checked", "failed", "incoming", "sent", "report"}) {
                Files.createDirectories(spool.resolve(each));
                lines.append(each).append(" = ").append(spool.resolve(each)).append('\n');
            }
            lines.append("""
                    delaytime = 0
                    loglevel = 3
                    stats_interval = 0
                    logfile = %1$s/log
                    infofile = %1$s/working
                    pidfile = %1$s/pid
                    [M]
                    device = %2$s
                    incoming = yes
                    report = no
                    baudrate = 115200
                    rtscts = no
                    """.formatted(spool, world.device(modem)));
            Path configuration = Files.writeString(spool.resolve("smsd.conf"), lines);
            programs.start(folder.resolve("smsd.log"), "smsd", "-t", "-c", configuration.toString());
        }
    }

    @Override
    public void submit(int modem, String phone, String text) throws IOException {
        String name = "text" + count++;
        Path ready = Files.writeString(folder.resolve(name), "To: " + phone.substring(1) + "\n\n" + text);
        Path outgoing = folder.resolve("m" + modem).resolve("outgoing").resolve(name);
        Files.move(ready, outgoing, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public int received() throws IOException {
        int sum = 0;
        for (int modem = 1; modem <= modems; modem++) {
            sum += Program.count(folder.resolve("m" + modem).resolve("incoming"));
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
