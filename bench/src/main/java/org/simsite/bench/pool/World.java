package org.simsite.bench.pool;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simulated modems, cards and network in a process of their own: what they count is the truth. */
public final class World implements AutoCloseable {
    private static final Pattern TEXT = Pattern.compile("\"text\":\"([^\"]*)\"");
    private static final Pattern TO_COME = Pattern.compile("\"toCome\":([0-9]+)");
    private static final Pattern SENT = Pattern.compile("\"sent\":([0-9]+)");
    private static final Pattern AT = Pattern.compile("\"at\":\"([^\"]*)\"");
    private static final Pattern TO_TAKE =
            Pattern.compile("\"modem\":\"modem([0-9]+)\".*?\"waiting\":([0-9]+),\"stored\":([0-9]+)");
    private static final Duration START = Duration.ofSeconds(90);

    private final Path folder;
    private final int modems;
    private final int port;
    private final Duration delay;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Child simulator;

    public World(Path folder, int port, int modems, Duration delay) throws IOException, InterruptedException {
        this.folder = folder;
        this.modems = modems;
        this.port = port;
        this.delay = delay;
        simulator = start();
    }

    private Child start() throws IOException, InterruptedException {
        var child = new Child(
                "org.simsite.launcher.sim.SimulatorMain",
                folder.resolve("simulator.log"),
                "--data",
                folder.resolve("air").toString(),
                "--port",
                Integer.toString(port),
                "--modems",
                Integer.toString(modems),
                "--delay",
                Long.toString(delay.toMillis()));
        child.await("ready", START);
        return child;
    }

    /** All modems die at once and are back with what their memories and cards hold. */
    public void die() throws IOException, InterruptedException {
        simulator.kill();
        simulator = start();
    }

    public Child process() {
        return simulator;
    }

    /** The device of the modem, from 1. */
    public String device(int modem) {
        return folder.resolve("air").resolve("modems").resolve("modem" + modem).toString();
    }

    /** The number of the card in the modem, from 1. */
    public static String number(int modem) {
        return "+" + (8_613_900_000_000L + modem);
    }

    /** What the handset of this number has received, each as often as it came. */
    public List<String> received(String phone) throws IOException, InterruptedException {
        return texts("/sms?to=" + encoded(phone));
    }

    /** When each text came to the handset of this number, in order. */
    public List<Instant> times(String phone) throws IOException, InterruptedException {
        return texts("/sms?to=" + encoded(phone), AT).stream()
                .map(Instant::parse)
                .sorted()
                .toList();
    }

    /** What the network took from the handset of this number. */
    public List<String> taken(String phone) throws IOException, InterruptedException {
        return texts("/sms?from=" + encoded(phone));
    }

    private List<String> texts(String path) throws IOException, InterruptedException {
        return texts(path, TEXT);
    }

    private List<String> texts(String path, Pattern wanted) throws IOException, InterruptedException {
        Matcher matcher = wanted.matcher(call(HttpRequest.newBuilder(at(path)).build()));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** A handset sends a text to a card. */
    public void text(String from, int modem, String text) throws IOException, InterruptedException {
        post("/sms", "{\"from\":\"%s\",\"to\":\"%s\",\"text\":\"%s\"}".formatted(from, number(modem), text));
    }

    /** @param fault further fields, such as {@code "kind":"unplug","seconds":1} */
    public void fault(int modem, String fault) throws IOException, InterruptedException {
        post("/faults", "{\"modem\":\"modem" + modem + "\"," + fault + "}");
    }

    /** How many texts to the card of each modem, from 1, still wait at the network or lie on it. */
    public Map<Integer, Integer> toTake() throws IOException, InterruptedException {
        Matcher matcher =
                TO_TAKE.matcher(call(HttpRequest.newBuilder(at("/sims")).build()));
        Map<Integer, Integer> found = new HashMap<>();
        while (matcher.find()) {
            found.put(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)) + Integer.parseInt(matcher.group(3)));
        }
        return found;
    }

    /** How many texts all cards have sent in their lives, a part counted as one; what the network still works on among them. */
    public int sent() throws IOException, InterruptedException {
        Matcher matcher = SENT.matcher(call(HttpRequest.newBuilder(at("/sims")).build()));
        int sum = 0;
        while (matcher.find()) {
            sum += Integer.parseInt(matcher.group(1));
        }
        return sum;
    }

    /** How many ordered faults have not happened yet, to any modem. */
    public int faultsToCome() throws IOException, InterruptedException {
        Matcher matcher =
                TO_COME.matcher(call(HttpRequest.newBuilder(at("/faults")).build()));
        int sum = 0;
        while (matcher.find()) {
            sum += Integer.parseInt(matcher.group(1));
        }
        return sum;
    }

    private void post(String path, String json) throws IOException, InterruptedException {
        call(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private String call(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        simulator.kill();
    }
}
