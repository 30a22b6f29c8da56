package org.simsite.bench.web;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.simsite.launcher.Progress;

/**
 * How long a confirmed sign-up takes until its tenant is ready, with few realms in Keycloak and with many, all made by
 * the product's own saga. Prints the table of {@code bench/README.md}. Arguments: realms (300), sign-ups measured (20),
 * minutes (60) after which no more are made and those are measured that there are. With {@code -Dsimsite.data=…} a later
 * run goes on where this one ended.
 */
public final class NewTenants {
    private final Confirmed signups;
    private final PrintStream out;
    private final int measured;

    private NewTenants(Confirmed signups, PrintStream out, int measured) {
        this.signups = signups;
        this.out = out;
        this.measured = measured;
    }

    public static void main(String... arguments) throws IOException {
        int realms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int measured = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        var limit = Duration.ofMinutes(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60);
        var out = new PrintStream(System.out, true);
        try (var whole = Whole.start(new Progress(out, InstantSource.system()))) {
            long end = System.nanoTime() + limit.toNanos();
            new NewTenants(new Confirmed(whole.simsite().database()), out, measured).run(realms, end);
        }
    }

    private void run(int realms, long end) {
        out.println("\n| realms before | sign-ups, one after the other | p50, s | p95, s | to the first |");
        out.println("|--:|--:|--:|--:|--:|");
        double few = measure(0);
        while (signups.tenants() < realms && System.nanoTime() < end) make();
        measure(few);
    }

    /** The product takes one at a time, whoever waits. */
    private void make() {
        signups.awaitReady(signups.add(slug()));
    }

    /** @param few the p95 to compare with, 0 for the first; @return the p95 */
    private double measure(double few) {
        int before = signups.tenants();
        double[] took = IntStream.range(0, measured)
                .mapToDouble(each -> once())
                .sorted()
                .toArray();
        double p95 = took[(int) (0.95 * (took.length - 1))];
        out.printf(
                Locale.ROOT,
                "| %d | %d | %.2f | %.2f | **%.2f** |%n",
                before,
                measured,
                took[took.length / 2],
                p95,
                few == 0 ? 1 : p95 / few);
        return p95;
    }

    private double once() {
        UUID signup = signups.add(slug());
        signups.awaitReady(signup);
        return signups.seconds(signup);
    }

    private static String slug() {
        return "new-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
