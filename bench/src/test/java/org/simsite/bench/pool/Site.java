package org.simsite.bench.pool;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** PostgreSQL, the simulated world and the sender, each a process, and a text's way bound for each modem. */
final class Site implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);

    final PoolBase base = new PoolBase();
    final World world;
    final Texts texts;
    private final Path folder;
    private final int modems;
    private final IntPredicate direct;
    private Child sender;

    /** @param direct which modems, from 1, are used without their memory */
    Site(Path folder, int modems, IntPredicate direct) throws Exception {
        this(folder, modems, direct, Duration.ZERO);
    }

    /** @param delay of the network */
    Site(Path folder, int modems, IntPredicate direct, Duration delay) throws Exception {
        this.folder = folder;
        this.modems = modems;
        this.direct = direct;
        world = new World(folder, freePort(), modems, delay);
        texts = new Texts(base.database());
        startSender("-");
        await().atMost(START).until(() -> texts.ready() == modems);
        IntStream.rangeClosed(1, modems).forEach(texts::bind);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** @param steps to stop at, commas between; {@code -} for none */
    Child startSender(String steps) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(base.url(), steps));
        for (int modem = 1; modem <= modems; modem++) {
            arguments.add(world.device(modem) + (direct.test(modem) ? "=direct" : ""));
        }
        sender = new Child(Sender.class.getName(), folder.resolve("sender.log"), arguments.toArray(String[]::new));
        sender.await("ready", START);
        return sender;
    }

    Child sender() {
        return sender;
    }

    /** Whether nothing is left to happen: every text is delivered, or unknown and not on the air. */
    boolean isSettled(Map<String, Integer> onAir) {
        return texts.states().entrySet().stream()
                .allMatch(text -> text.getValue().equals("DELIVERED")
                        || (text.getValue().equals("UNKNOWN") && !onAir.containsKey(text.getKey())));
    }

    /** How often each text is on the air. */
    Map<String, Integer> onAir() throws Exception {
        Map<String, Integer> count = new java.util.HashMap<>();
        for (int modem = 1; modem <= modems; modem++) {
            world.received(Texts.phone(modem)).forEach(text -> count.merge(text, 1, Integer::sum));
        }
        return count;
    }

    boolean isDirect(int modem) {
        return direct.test(modem);
    }

    void awaitSettled(Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofMillis(200)).until(() -> isSettled(onAir()));
    }

    @Override
    public void close() throws IOException {
        sender.kill();
        world.close();
        base.close();
    }
}
