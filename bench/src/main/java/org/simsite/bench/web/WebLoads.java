package org.simsite.bench.web;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.simsite.launcher.Progress;

/**
 * Pages and the API of a whole Simsite, each by turns with something bare in the same WildFly. Prints the table of
 * {@code bench/README.md}. Arguments: rounds (5) and seconds a turn (3); and, to measure some only, how ours begin.
 */
public final class WebLoads {
    private static final int CONNECTIONS = 8;

    private WebLoads() {}

    public static void main(String... arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var turn = Duration.ofSeconds(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3);
        String only = arguments.length > 2 ? arguments[2] : "";
        var out = new PrintStream(System.out, true);
        try (var whole = Whole.start(new Progress(out, InstantSource.system()))) {
            out.println(
                    "\n| ours | baseline | ours a second | baseline a second | ratio | goal | p50 / p99 of ours, ms |");
            out.println("|---|---|--:|--:|--:|--:|--:|");
            var load = new Load(whole.port(), CONNECTIONS);
            for (Pair pair : pairs(whole)) {
                if (pair.ours().name().startsWith(only)) out.println(pair.row(pair.measure(load, rounds, turn)));
            }
        }
    }

    private static List<Pair> pairs(Whole whole) throws IOException {
        String host = whole.tenantHost();
        Target page = Target.get("a tenant's page, for anybody", host, "/");
        Target anew = Target.get("the same, made anew each time", host, "/?anew"); // at no address that is kept
        Target service = Target.get("a bare JAX-RS resource", host, "/yardstick/rest/thing");
        Target customer =
                Target.get("one customer, by a token", host, "/api/v1/customers/" + whole.customer(), whole::token);
        Target bare = Target.get("a bare PrimeFaces page", host, "/yardstick/page.xhtml");
        return List.of(
                new Pair(page, bare, 0.5),
                new Pair(anew, bare, 0.5),
                new Pair(page, servlet(whole, page), 0.8),
                new Pair(customer, service, 0.25),
                new Pair(Target.product(host, whole::token), echo(host), 0.1));
    }

    /** Of as many octets as the page, which is asked once for it and must not begin a session. */
    private static Target servlet(Whole whole, Target page) throws IOException {
        try (var wire = new Wire(whole.port())) {
            var answer = wire.ask(page.request().apply(0));
            if (answer.cookie()) throw new IllegalStateException("a session was made for " + page.name());
            return Target.get("a bare servlet", whole.tenantHost(), "/yardstick/servlet?octets=" + answer.octets());
        }
    }

    private static Target echo(String host) {
        return Target.post(
                "a bare JAX-RS resource, by POST",
                host,
                "/yardstick/rest/thing",
                () -> "",
                200,
                number -> "{\"id\":\"" + number
                        + "\",\"name\":\"Li Wei\",\"phones\":[],\"emails\":[],\"username\":\"liwei\"}");
    }
}
