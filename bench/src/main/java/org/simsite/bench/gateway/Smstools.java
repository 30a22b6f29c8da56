package org.simsite.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.simsite.bench.pool.Texts;
import org.simsite.bench.pool.World;

/** One spool of files for all modems. */
final class Smstools implements Gateway {
    private final Path folder;
    private final Program programs = new Program();
    private int count;

    Smstools(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "smstools";
    }

    @Override
    public void start(World world, int modems) throws IOException {
        for (String each : new String[] {"outgoing", "checked", "failed", "incoming", "sent", "report"}) {
            Files.createDirectories(folder.resolve(each));
        }
        String devices = IntStream.rangeClosed(1, modems).mapToObj(i -> "M" + i).collect(Collectors.joining(","));
        var lines = new StringBuilder("devices = " + devices + "\n");
        for (String each : new String[] {"outgoing", "checked", "failed", "incoming", "sent", "report"}) {
            lines.append(each).append(" = ").append(folder.resolve(each)).append('\n');
        }
        lines.append("delaytime = 1\ndelaytime_mainprocess = 1\nloglevel = 3\nstats_interval = 0\n")
                .append("logfile = ")
                .append(folder.resolve("log"))
                .append('\n')
                .append("infofile = ")
                .append(folder.resolve("working"))
                .append('\n')
                .append("pidfile = ")
                .append(folder.resolve("pid"))
                .append('\n');
        for (int modem = 1; modem <= modems; modem++) {
            lines.append("[M%d]\ndevice = %s\nincoming = yes\nreport = no\nbaudrate = 115200\nrtscts = no\n"
                    .formatted(modem, world.device(modem)));
        }
        Path configuration = Files.writeString(folder.resolve("smsd.conf"), lines);
        programs.start(folder.resolve("smsd.log"), "smsd", "-t", "-c", configuration.toString());
    }

    @Override
    public void submit(int modem, String text) throws IOException {
        String name = "text" + count++;
        Path ready = Files.writeString(
                folder.resolve(name), "To: " + Texts.phone(modem).substring(1) + "\n\n" + text);
        Files.move(ready, folder.resolve("outgoing").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public int received() throws IOException {
        return Program.count(folder.resolve("incoming"));
    }

    @Override
    public void close() throws InterruptedException {
        programs.close();
    }
}
