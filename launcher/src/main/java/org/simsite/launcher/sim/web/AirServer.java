package org.simsite.launcher.sim.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.simsite.launcher.sim.air.Network;
import org.simsite.launcher.sim.port.ModemPort;

/** The air's HTTP server, on the loopback address only. */
public final class AirServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AirServer.class.getName());
    private static final Set<String> FILES = Set.of(
            "handset.html",
            "handset.css",
            "handset.svg",
            "handset.js",
            "air.js",
            "measure.js",
            "numbers.js",
            "theme.js",
            "view.js",
            "words.js");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css",
            "svg", "image/svg+xml",
            "js", "text/javascript; charset=utf-8");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param port 0 for a free one */
    public AirServer(int port, Network network, List<ModemPort> ports) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        var sms = new SmsResource(network);
        var modems = new ModemsResource(ports);
        var events = new EventStream(network.changes());
        server.setExecutor(threads);
        serve("/sms", sms::handle);
        serve("/sims", modems::sims);
        serve("/faults", modems::faults);
        serve(
                "/handsets",
                exchange -> Answer.json(200, List.copyOf(network.handsets().numbers())));
        server.createContext("/events", events::serve);
        server.createContext("/", exchange -> answer(exchange, AirServer::page));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void start() {
        server.start();
    }

    @FunctionalInterface
    private interface Resource {
        Answer answer(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Resource resource) {
        server.createContext(
                path,
                exchange -> answer(exchange, asked -> {
                    if (!asked.getRequestURI().getPath().equals(path)) {
                        throw new Refused(404, null, "nothing here");
                    }
                    return resource.answer(asked);
                }));
    }

    private static void answer(HttpExchange exchange, Resource resource) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                Origins.check(exchange);
                answer = resource.answer(exchange);
            } catch (Refused refused) {
                answer = Answer.problem(refused);
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "the air cannot answer " + exchange.getRequestURI(), failed);
                answer = Answer.problem(new Refused(500, null, "see the simulator's log"));
            }
            answer.send(exchange);
        }
    }

    private static Answer page(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.equals("/") ? "handset.html" : path.substring(1);
        if (!FILES.contains(name)) {
            throw new Refused(404, null, "nothing here");
        }
        if (!exchange.getRequestMethod().matches("GET|HEAD")) {
            throw new Refused(405, null, "GET only");
        }
        try (InputStream file = AirServer.class.getResourceAsStream("/org/simsite/launcher/sim/" + name)) {
            if (file == null) {
                throw new Refused(404, null, name + " is not packaged");
            }
            return new Answer(200, TYPES.get(name.substring(name.indexOf('.') + 1)), file.readAllBytes());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
