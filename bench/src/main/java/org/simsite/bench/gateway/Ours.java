package org.simsite.bench.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.simsite.bench.pool.Child;
import org.simsite.bench.pool.PoolBase;
import org.simsite.bench.pool.Texts;
import org.simsite.bench.pool.World;

/** The product's workers, router and tables, without its server. */
final class Ours implements Gateway {
    private static final Duration START = Duration.ofSeconds(120);

    private final Path folder;
    private final boolean direct;
    private final PoolBase base = new PoolBase();
    private final Texts texts = new Texts(base.database());
    private Child sender;

    /** @param direct without the modems' own memory */
    Ours(Path folder, boolean direct) throws Exception {
        this.folder = folder;
        this.direct = direct;
    }

    static String name(boolean direct) {
        return direct ? "ours, direct" : "ours, by the store";
    }

    @Override
    public void start(World world, int modems) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(base.url(), "-"));
        for (int modem = 1; modem <= modems; modem++) {
            arguments.add(world.device(modem) + (direct ? "=direct" : ""));
        }
        sender = new Child(
                "org.simsite.bench.pool.Sender", folder.resolve("sender.log"), arguments.toArray(String[]::new));
        sender.await("ready", START);
        Until.holds(START, () -> texts.ready() == modems);
        for (int modem = 1; modem <= modems; modem++) {
            texts.bind(modem);
        }
    }

    @Override
    public void submit(int modem, String phone, String text) {
        texts.submit(phone, text);
    }

    @Override
    public void submit(int modem, List<String> all) {
        texts.submit(modem, all);
    }

    @Override
    public int received() {
        return texts.inbound().size();
    }

    @Override
    public Duration processorTime() throws IOException {
        return sender.processorTime().plus(base.processorTime());
    }

    @Override
    public void close() throws Exception {
        sender.kill();
        base.close();
    }
}
