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
import org.simsite.bench.pool.Texts;
import org.simsite.bench.pool.World;

/**
 * Measures ours and three others in turn over the same simulated modems, judged by the network's own clock. Arguments: the
 * delays of the network in milliseconds and the numbers of modems, commas between; then how many texts a modem to warm up and
 * as many to measure, or {@code recovery} for the time after a modem that dies in the midst of a text and is replugged after
 * three seconds; and, to measure some only, how their names begin. Needs gammu-smsd, smstools and Kannel.
 */
public final class Gateways {
    private static final String RECOVERY = "recovery";
    private static final int INBOUND = 10;
    private static final Duration LONGEST = Duration.ofSeconds(250);
    private static final Duration IN = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final Duration OUT = Duration.ofSeconds(3);

    private Gateways() {}

    private interface Maker {
        Gateway make(Path folder) throws Exception;
    }

    /** What is measured, and with how many texts a modem. */
    private record Point(String gateway, Duration delay, int modems, int texts) {
        int all() {
            return modems * texts;
        }
    }

    private static final Map<String, Maker> ALL = new LinkedHashMap<>();

    static {
        ALL.put(Ours.name(false), folder -> new Ours(folder, false));
        ALL.put(Ours.name(true), folder -> new Ours(folder, true));
        ALL.put("smstools", Smstools::new);
        ALL.put("gammu-smsd", GammuSmsd::new);
        ALL.put("Kannel", Kannel::new);
    }

    public static void main(String[] args) throws Exception {
        boolean recovery = args[2].equals(RECOVERY);
        int texts = recovery ? 1 : Integer.parseInt(args[2]);
        System.out.println(
                recovery
                        ? "| gateway | replug to air, s | on the air more than once |\n|---|--:|--:|"
                        : "| gateway | delay, ms | modems | texts a second a modem | in all | overhead, ms | CPU a text, ms | one in, ms | many in, a second |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (String delay : args[0].split(",")) {
            for (String modems : args[1].split(",")) {
                for (String name : ALL.keySet()) {
                    if (args.length == 3 || name.startsWith(args[3])) {
                        Duration each = Duration.ofMillis(Long.parseLong(delay));
                        run(new Point(name, each, Integer.parseInt(modems), texts), recovery);
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
            submit(gateway, point, "warm");
            Until.holds(LONGEST, () -> times(world, point.modems()).size() == point.all());
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

    private static void submit(Gateway gateway, Point point, String what) throws Exception {
        for (int i = 0; i < point.texts(); i++) {
            for (int modem = 1; modem <= point.modems(); modem++) {
                gateway.submit(modem, what + " " + i + " of " + modem);
            }
        }
    }

    private static void measure(Point point, World world, Gateway gateway) throws Exception {
        int modems = point.modems();
        Duration spent = gateway.processorTime();
        submit(gateway, point, "text");
        Until.holds(LONGEST, () -> times(world, modems).size() == 2 * point.all());
        spent = gateway.processorTime().minus(spent);
        List<Instant> times = times(world, modems);
        List<Instant> measured = times.subList(point.all(), times.size());
        // From the first round on the air to the last: the time of so many texts less one a modem.
        double seconds = seconds(measured.getFirst(), measured.getLast());
        double each = (point.texts() - 1) / seconds;
        Until.comes(SETTLING, () -> isTaken(world));
        System.out.printf(
                "| %s | %d | %d | %.3f | %.1f | %.1f | %.1f | %s | %s |%n",
                point.gateway(),
                point.delay().toMillis(),
                modems,
                each,
                each * modems,
                1000 / each - point.delay().toMillis(),
                spent.toNanos() / 1e6 / point.all(),
                oneIn(world, gateway, modems),
                manyIn(world, gateway, modems));
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
            gateway.submit(1, "text " + i);
        }
        Path device = Path.of(world.device(1));
        Until.holds(LONGEST, () -> !Files.isSymbolicLink(device));
        Until.holds(LONGEST, () -> Files.isSymbolicLink(device));
        Instant replugged = Instant.now();
        boolean back = Until.comes(LONGEST, () -> times(world, 1).size() > 1);
        Until.comes(Duration.ofSeconds(20), () -> times(world, 1).size() > 3);
        List<String> received = world.received(Texts.phone(1));
        System.out.printf(
                "| %s | %s | %d |%n",
                name,
                back
                        ? "%.1f".formatted(seconds(replugged, times(world, 1).get(1)))
                        : "not within " + LONGEST.toSeconds(),
                received.size() - received.stream().distinct().count());
    }

    private static List<Instant> times(World world, int modems) throws IOException, InterruptedException {
        List<Instant> all = new ArrayList<>();
        for (int modem : IntStream.rangeClosed(1, modems).toArray()) {
            all.addAll(world.times(Texts.phone(modem)));
        }
        all.sort(null);
        return all;
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
