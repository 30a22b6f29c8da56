package org.simsite.launcher.sim;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.simsite.launcher.sim.air.Card;
import org.simsite.launcher.sim.air.Network;
import org.simsite.launcher.sim.journal.Journal;
import org.simsite.launcher.sim.modem.Modem;
import org.simsite.launcher.sim.port.ModemPort;
import org.simsite.launcher.sim.pty.DeviceLink;
import org.simsite.launcher.sim.web.AirServer;

/** Modems, network and air, running. */
public final class Simulator implements AutoCloseable {
    private static final String CENTRE = "+8613800100500";

    private final Journal journal;
    private final List<ModemPort> ports = new ArrayList<>();
    private AirServer air;

    private Simulator(Journal journal) {
        this.journal = journal;
    }

    /** @throws IOException with a sentence that says what is in the way */
    public static Simulator start(SimulatorOptions options) throws IOException, InterruptedException {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new IOException("it needs Linux, for pseudo terminals");
        }
        var simulator = new Simulator(Journal.open(options.data()));
        try {
            simulator.open(options);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            simulator.close();
            throw failed;
        }
        return simulator;
    }

    private void open(SimulatorOptions options) throws IOException, InterruptedException {
        List<Card> cards = options.numbers().stream().map(Card::of).toList();
        var terms = new Network.Terms(CENTRE, options.zone(), options.delay());
        var network = new Network(journal, terms, Clock.systemUTC(), cards);
        air = listen(options.port(), network);
        for (int i = 1; i <= cards.size(); i++) {
            var modem = new Modem(i, cards.get(i - 1), network, journal);
            ports.add(new ModemPort(modem, new DeviceLink(link(options, i))));
        }
        for (ModemPort port : ports) {
            port.link().remove(); // left by a killed simulator, it may lead to another modem's new terminal
        }
        for (ModemPort port : ports) {
            port.start();
        }
        air.start();
    }

    private AirServer listen(int port, Network network) throws IOException {
        try {
            return new AirServer(port, network, ports);
        } catch (BindException taken) {
            throw new IOException("port " + port + " is taken by another program", taken);
        }
    }

    private static Path link(SimulatorOptions options, int index) {
        return options.data().resolve("modems").resolve("modem" + index);
    }

    /** Of the air. */
    public int port() {
        return air.port();
    }

    /** Links to the serial devices. */
    public List<Path> devices() {
        return ports.stream().map(port -> port.link().path()).toList();
    }

    @Override
    public void close() throws IOException {
        if (air != null) {
            air.close();
        }
        for (ModemPort port : ports) {
            port.close();
        }
        journal.close();
    }
}
