package org.simsite.launcher.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Settings;
import org.simsite.launcher.process.Program;
import org.simsite.launcher.process.Service;

/** The simulated air: four modems behind pseudo terminals and the handsets that text to them, in a process of its own. */
public final class Air {
    private static final int MODEMS = 4;

    private final int port;
    private final DataFolder data;

    public Air(Settings settings, DataFolder data) {
        this.port = settings.ports().of(Port.AIR);
        this.data = data;
    }

    public Service service() {
        var line = List.of(
                Program.java(),
                "-Xmx96m",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.simsite.launcher.sim.SimulatorMain",
                "--data",
                folder().toString(),
                "--port",
                Integer.toString(port),
                "--modems",
                Integer.toString(MODEMS));
        return new Service(
                new Program("air", line, Map.of(), data.root()),
                () -> Http.isOk(port, "/sims"),
                Duration.ofSeconds(60));
    }

    private Path folder() {
        return data.folder("air");
    }

    /** The serial devices that the product opens. */
    public List<String> devices() {
        return IntStream.rangeClosed(1, MODEMS)
                .mapToObj(number ->
                        folder().resolve("modems").resolve("modem" + number).toString())
                .toList();
    }
}
