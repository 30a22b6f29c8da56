package org.simsite.bench.web;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.simsite.launcher.Progress;
import org.simsite.tenancy.host.HostResolutionBenchmark;

/**
 * How long it takes to find the host of a request in the cache, by JMH, and what share that is of the shortest request
 * there is: a bare servlet's, over one connection. Prints the table of {@code bench/README.md}.
 */
public final class HostShare {
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final int TURNS = 3;

    private HostShare() {}

    public static void main(String... arguments) throws IOException, RunnerException {
        Collection<RunResult> found = new Runner(new OptionsBuilder()
                        .include(HostResolutionBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        var out = new PrintStream(System.out, true);
        double servlet = servlet(out);
        out.printf(Locale.ROOT, "%nA bare servlet over one connection: %.0f µs (median)%n", servlet);
        out.println("\n| measured | hosts known | asked for | ns | of a servlet's request |\n|---|--:|---|--:|--:|");
        for (RunResult each : found) {
            double nanos = each.getPrimaryResult().getScore();
            var parameters = each.getParams();
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.0f | %.2f %% |%n",
                    each.getPrimaryResult().getLabel(),
                    parameters.getParam("known"),
                    parameters.getParam("popularity"),
                    nanos,
                    nanos / servlet / 10);
        }
    }

    /** @return microseconds */
    private static double servlet(PrintStream out) throws IOException {
        try (var whole = Whole.start(new Progress(out, InstantSource.system()))) {
            var target = Target.get("a bare servlet", whole.tenantHost(), "/yardstick/servlet?octets=1000");
            return new Load(whole.port(), 1).median(target, TURNS, TURN).p50();
        }
    }
}
