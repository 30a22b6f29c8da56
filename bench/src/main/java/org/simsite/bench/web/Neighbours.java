package org.simsite.bench.web;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.simsite.launcher.Progress;

/**
 * What a tenant notices of another that asks for all it can get, and asks again at once when it is refused: by turns
 * alone, which is the baseline, and beside the other. Prints the table of {@code bench/README.md}. Arguments: rounds (5),
 * seconds a turn (5). The bare servlet shows what the machine itself costs whoever shares it.
 */
public final class Neighbours {
    private static final int QUIET = 2;
    private static final Duration HEAD_START = Duration.ofSeconds(1);

    private final Whole whole;
    private final int rounds;
    private final Duration turn;

    /** @param connections that ask at full rate */
    private record Noise(Target target, int connections) {}

    private record Round(Load.Result alone, Load.Result beside, Load.Result noise) {
        double ratio() {
            return beside.p99() / alone.p99();
        }
    }

    Neighbours(Whole whole, int rounds, Duration turn) {
        this.whole = whole;
        this.rounds = rounds;
        this.turn = turn;
    }

    public static void main(String... arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var turn = Duration.ofSeconds(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
        var out = new PrintStream(System.out, true);
        try (var whole = Whole.start(new Progress(out, InstantSource.system()))) {
            new Neighbours(whole, rounds, turn).run(out);
        }
    }

    void run(PrintStream out) {
        out.println(
                "\n| asked of the quiet tenant | the other's connections | alone: p50 / p99, ms | beside it | p99 to alone | the other's answers a second |");
        out.println("|---|--:|--:|--:|--:|--:|");
        List<Target> quiet = quiet();
        List<Noise> noises = noises();
        for (Noise noise : noises) for (Target target : quiet) out.println(row(target, noise, measure(target, noise)));
    }

    private List<Target> quiet() {
        String host = whole.tenantHost();
        return List.of(
                Target.get("a bare servlet", host, "/yardstick/servlet?octets=1000"),
                Target.get("a tenant's page, for anybody", host, "/"),
                Target.get("the same, made anew each time", host, "/?anew"),
                Target.get("one customer, by a token", host, "/api/v1/customers/" + whole.customer(), whole::token));
    }

    /** As many as the largest browsers' six and a few programs, and far more than any of these. */
    private List<Noise> noises() {
        var signups = new Confirmed(whole.simsite().database());
        String slug = "loud-" + System.nanoTime() % 1_000_000;
        String tenant = signups.awaitReady(signups.add(slug));
        var target = readsAndCreates(whole.simsite().addresses().tenant(slug), () -> whole.tokenOf(tenant));
        return List.of(new Noise(target, 8), new Noise(target, 64));
    }

    private static Target readsAndCreates(String host, Supplier<String> token) {
        Target read = Target.get("reads", host, "/api/v1/customers?limit=50", token);
        Target create = Target.product(host, token);
        return new Target(
                "reads and creates",
                number -> (number % 2 == 0 ? read : create).request().apply(number),
                Target.ANY,
                () -> {
                    read.before().run();
                    create.before().run();
                });
    }

    private Round measure(Target target, Noise noise) {
        var load = new Load(whole.port(), QUIET);
        load.warm(target, turn);
        List<Round> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Load.Result alone = load.run(target, turn);
            var loud = CompletableFuture.supplyAsync(() -> new Load(whole.port(), noise.connections())
                    .run(noise.target(), turn.plus(HEAD_START.multipliedBy(2))));
            load.run(target, HEAD_START);
            all.add(new Round(alone, load.run(target, turn), loud.join()));
        }
        all.sort(Comparator.comparingDouble(Round::ratio));
        return all.get(rounds / 2);
    }

    private static String row(Target target, Noise noise, Round round) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f / %.1f | %.1f / %.1f | **%.2f** | %.0f |",
                target.name(),
                noise.connections(),
                round.alone().p50() / 1e3,
                round.alone().p99() / 1e3,
                round.beside().p50() / 1e3,
                round.beside().p99() / 1e3,
                round.ratio(),
                round.noise().perSecond());
    }
}
