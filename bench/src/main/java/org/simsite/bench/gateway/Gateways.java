package org.simsite.bench.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.simsite.bench.pool.Texts;
import org.simsite.bench.pool.World;

/**
 * Measures ours and three others in turn over the same simulated modems, judged by the network's own clock. Arguments: the
 * delays of the network in milliseconds and the numbers of modems, commas between; then how many texts a modem to warm up and,
 * behind a comma, how many to measure if not as many, or {@code recovery} for the time after a modem that dies in the midst of
 * a text and is replugged after three seconds; and, to measure some only, how their names begin. Needs gammu-smsd, smstools
 * and Kannel. Ours is compiled as a server is that runs for days, which takes it some hundred texts.
 */
public final class Gateways {
    private static final String RECOVERY = "recovery";
    private static final int INBOUND = 10;
    private static final Duration LONGEST = Duration.ofSeconds(600);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration BACK = Duration.ofSeconds(250);
    private static final Duration IN = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final Duration OUT = Duration.ofSeconds(3);

    private Gateways() {}

    private interface Maker {
        Gateway make(Path folder) throws Exception;
    }

    /**
     * What is measured.
     *
     * @param warm texts a modem before it is
     * @param texts measured, a modem
     */
    private record Point(String gateway, Duration delay, int modems, int warm, int texts) {}

    private static final Map<String, Maker> ALL = new LinkedHashMap<>();

    static {
        ALL.put(Ours.name(false), folder -> new Ours(folder, false));
        ALL.put(Ours.name(true), folder -> new Ours(folder, true));
        ALL.put(DriverAlone.NAME, DriverAlone::new);
        ALL.put("smstools", Smstools::new);
        ALL.put("gammu-smsd", GammuSmsd::new);
        ALL.put("Kannel", Kannel::new);
    }

    public static void main(String[] args) throws Exception {
        boolean recovery = args[2].equals(RECOVERY);
        List<Integer> texts = recovery
                ? List.of(1, 0)
                : Stream.of(args[2].split(",")).map(Integer::valueOf).toList();
        System.setProperty("simsite.child.tier", "4");
        System.out.println(
                recovery
                        ? "| gateway | replug to air, s | on the air more than once |\n|---|--:|--:|"
                        : "| gateway | delay, ms | modems | texts a second a modem | in all | overhead, ms | CPU a text, ms | one in, ms | many in, a second |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (String delay : args[0].split(",")) {
            for (String modems : args[1].split(",")) {
                for (String name : ALL.keySet()) {
                    if (args.length == 3 || name.startsWith(args[3])) {
                        Duration each = Duration.ofMillis(Long.parseLong(delay));
                        run(
                                new Point(name, each, Integer.parseInt(modems), texts.getFirst(), texts.getLast()),
                                recovery);
                    }
                }
            }
        }
        System.exit(0);
    }

    private static void run(Point point, boolean recovery) throws Exception {
        Path folder = Files.createTempDirectory("gateways");
        try (var world = new World(folder, freePort(), point.modems(), point.delay());
                var gateway = ALL.get(point.gateway()).make(Files.createDirectories(folder.resolve("gateway")))) {
            gateway.start(world, point.modems());
            submit(gateway, point);
            Until.holds(LONGEST, LOOK, () -> world.sent() >= point.modems() * point.warm());
            if (recovery) {
                recover(point.gateway(), world, gateway);
            } else {
                measure(point, world, gateway);
            }
        } catch (IllegalStateException late) {
            System.out.printf(
                    "| %s | %d | %d | %s |%n",
                    point.gateway(), point.delay().toMillis(), point.modems(), late.getMessage());
        }
    }

    /** All at once: who is slow to queue a text is not slow to send it. */
    private static void submit(Gateway gateway, Point point) throws Exception {
        for (int modem = 1; modem <= point.modems(); modem++) {
            int number = modem;
            gateway.submit(
                    number,
                    IntStream.range(0, point.warm() + point.texts())
                            .mapToObj(each -> "text " + each + " of " + number)
                            .toList());
        }
    }

    private static void measure(Point point, World world, Gateway gateway) throws Exception {
        int modems = point.modems();
        Duration spent = gateway.processorTime();
        Until.holds(LONGEST, LOOK, () -> world.sent() == modems * (point.warm() + point.texts()));
        spent = gateway.processorTime().minus(spent);
        Until.comes(SETTLING, () -> isTaken(world));
        double each = 1 / gap(world, point);
        System.out.printf(
                "| %s | %d | %d | %.3f | %.1f | %.1f | %.1f | %s | %s |%n",
                point.gateway(),
                point.delay().toMillis(),
                modems,
                each,
                each * modems,
                1000 / each - point.delay().toMillis(),
                spent.toNanos() / 1e6 / modems / point.texts(),
                gateway.takesIn() ? oneIn(world, gateway, modems) : "",
                gateway.takesIn() ? manyIn(world, gateway, modems) : "");
    }

    /** From a text on the air to the next over the same modem, in seconds: the mean of all modems. */
    private static double gap(World world, Point point) throws IOException, InterruptedException {
        double sum = 0;
        for (int modem = 1; modem <= point.modems(); modem++) {
            List<Instant> all = times(world, modem);
            sum += seconds(all.get(point.warm()), all.getLast()) / (all.size() - point.warm() - 1);
        }
        return sum / point.modems();
    }

    /** When each text over this modem came to its phone, in order. */
    private static List<Instant> times(World world, int modem) throws IOException, InterruptedException {
        List<Instant> all = new ArrayList<>();
        for (String phone : Texts.phones(modem)) {
            all.addAll(world.times(phone));
        }
        return all.stream().sorted().toList();
    }

    private static boolean isTaken(World world) throws IOException, InterruptedException {
        return world.toTake().values().stream().allMatch(count -> count == 0);
    }

    /** The median time, over all modems, until a text that a handset sends is taken and no more on the card. */
    private static String oneIn(World world, Gateway gateway, int modems) throws Exception {
        List<Double> each = new ArrayList<>();
        for (int i = 0; i < INBOUND; i++) {
            int before = gateway.received();
            Map<Integer, Long> sent = new HashMap<>();
            for (int modem = 1; modem <= modems; modem++) {
                sent.put(modem, System.nanoTime());
                world.text(Texts.phone(modem), modem, "one " + i);
            }
            boolean all = Until.comes(IN, () -> {
                world.toTake().forEach((modem, left) -> {
                    if (left == 0 && sent.containsKey(modem)) {
                        each.add((System.nanoTime() - sent.remove(modem)) / 1e6);
                    }
                });
                return sent.isEmpty() && gateway.received() - before >= modems;
            });
            if (!all) {
                return "not within " + IN.toSeconds() + " s";
            }
        }
        return "%.0f".formatted(each.stream().sorted().toList().get(each.size() / 2));
    }

    /** From the first of many texts that handsets send until all are handed on. */
    private static String manyIn(World world, Gateway gateway, int modems) throws Exception {
        int before = gateway.received();
        long begun = System.nanoTime();
        for (int i = 0; i < INBOUND; i++) {
            for (int modem = 1; modem <= modems; modem++) {
                world.text(Texts.phone(modem), modem, "answer " + i);
            }
        }
        boolean all = Until.comes(IN, () -> gateway.received() - before >= INBOUND * modems);
        return all
                ? "%.1f".formatted(INBOUND * modems / ((System.nanoTime() - begun) / 1e9))
                : "not within " + IN.toSeconds() + " s";
    }

    private static void recover(String name, World world, Gateway gateway) throws Exception {
        world.fault(1, "\"kind\":\"unplug\",\"moment\":\"before_air\",\"seconds\":" + OUT.toSeconds());
        for (int i = 0; i < 3; i++) {
            gateway.submit(1, Texts.phone(1), "text " + i);
        }
        String phone = Texts.phone(1);
        Path device = Path.of(world.device(1));
        Until.holds(LONGEST, () -> !Files.isSymbolicLink(device));
        Until.holds(LONGEST, () -> Files.isSymbolicLink(device));
        Instant replugged = Instant.now();
        boolean back = Until.comes(BACK, () -> world.times(phone).size() > 1);
        Until.comes(Duration.ofSeconds(20), () -> world.times(phone).size() > 3);
        List<String> received = world.received(phone);
        System.out.printf(
                "| %s | %s | %d |%n",
                name,
                back
                        ? "%.1f".formatted(seconds(replugged, world.times(phone).get(1)))
                        : "not within " + BACK.toSeconds(),
                received.size() - received.stream().distinct().count());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
