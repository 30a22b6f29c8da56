package org.simsite.bench.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.simsite.bench.pool.World;

/** Two processes, texts by HTTP. */
final class Kannel implements Gateway {
    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final Program programs = new Program();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger received = new AtomicInteger();
    private final HttpServer sink;
    private int port;

    Kannel(Path folder) throws IOException {
        this.folder = folder;
        sink = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        sink.createContext("/", exchange -> {
            received.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        sink.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void start(World world, int modems) throws Exception {
        port = freePort();
        int box = freePort();
        var lines = new StringBuilder("""
                group = core
                admin-port = %d
                admin-password = x
                smsbox-port = %d
                dlr-storage = internal
                store-type = file
                store-location = %s

                group = modems
                id = simsite
                name = "Simsite"
                detect-string = "Simsite"
                init-string = "AT+CNMI=1,2,0,1,0"
                need-sleep = false

                group = smsbox
                bearerbox-host = 127.0.0.1
                sendsms-port = %d

                group = sendsms-user
                username = u
                password = p

                group = sms-service
                keyword = default
                max-messages = 0
                get-url = "http://127.0.0.1:%d/"

                """.formatted(
                        freePort(),
                        box,
                        folder.resolve("store"),
                        port,
                        sink.getAddress().getPort()));
        for (int modem = 1; modem <= modems; modem++) {
            lines.append("""
                    group = smsc
                    smsc = at
                    smsc-id = m%d
                    modemtype = simsite
                    device = %s
                    my-number = %s
                    speed = 115200

                    """.formatted(modem, world.device(modem), World.number(modem)));
        }
        Path configuration = Files.writeString(folder.resolve("kannel.conf"), lines);
        programs.start(folder.resolve("bearerbox.log"), "bearerbox", "-v", "4", configuration.toString());
        Until.holds(START, () -> listens(box));
        programs.start(folder.resolve("smsbox.log"), "smsbox", "-v", "4", configuration.toString());
        Until.holds(START, () -> listens(port));
    }

    private static boolean listens(int port) {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void submit(int modem, String phone, String text) throws IOException, InterruptedException {
        String query = "username=u&password=p&from=%s&to=%s&smsc=m%d&text=%s"
                .formatted(encoded(World.number(modem)), encoded(phone), modem, encoded(text));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/cgi-bin/sendsms?" + query))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("Kannel: " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public int received() {
        return received.get();
    }

    @Override
    public Duration processorTime() {
        return programs.processorTime();
    }

    @Override
    public void close() throws InterruptedException {
        programs.close();
        sink.stop(0);
    }
}
