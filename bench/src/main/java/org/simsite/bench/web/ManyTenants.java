package org.simsite.bench.web;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.simsite.launcher.Progress;

/**
 * The same reads with ever more tenants in one database, and lists of one tenant with ever more customers, each beside
 * the first of its kind in the same run. Prints the tables of {@code bench/README.md}. Arguments: rounds (3), seconds a
 * turn (5), the number of tenants at the end (10000) and of customers (100000).
 */
public final class ManyTenants {
    /** Few, so that an answer waits for the database and not for its turn. */
    private static final int CONNECTIONS = 2;

    /** Tenants whose pages are asked for: as many as the store of pages has room for, in one language. */
    private static final int ASKED = 500;

    private static final int FEW = 100;

    private final Whole whole;
    private final Population population;
    private final PrintStream out;
    private final int rounds;
    private final Duration turn;
    private final Map<String, Load.Result> first = new HashMap<>();

    ManyTenants(Whole whole, PrintStream out, int rounds, Duration turn) {
        this.whole = whole;
        this.population = new Population(whole.simsite().database(), whole.tenantId());
        this.out = out;
        this.rounds = rounds;
        this.turn = turn;
    }

    public static void main(String... arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        var turn = Duration.ofSeconds(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
        int tenants = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        int customers = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100_000;
        var out = new PrintStream(System.out, true);
        try (var whole = Whole.start(new Progress(out, InstantSource.system()))) {
            var many = new ManyTenants(whole, out, rounds, turn);
            many.tenants(List.of(1, Math.ceilDiv(tenants, 10), tenants));
            many.customers(customers);
        }
    }

    void tenants(List<Integer> counts) throws IOException, SQLException {
        out.println("\n| read | tenants | p50, ms | p99, ms | p50 to one tenant's | p99 to one tenant's |");
        out.println("|---|--:|--:|--:|--:|--:|");
        for (int count : counts) {
            population.grow(count);
            List<String> hosts = hosts();
            meet(hosts);
            for (Target target : reads(hosts)) row(target, count);
        }
    }

    void customers(int count) throws SQLException {
        out.println("\n| read | customers | p50, ms | p99, ms | p50 to few | p99 to few |\n|---|--:|--:|--:|--:|--:|");
        population.customers(FEW);
        for (Target target : lists()) row(target, FEW);
        population.customers(count - FEW);
        for (Target target : lists()) row(target, count);
    }

    private List<String> hosts() {
        var hosts = new ArrayList<>(List.of(whole.tenantHost()));
        for (String slug : population.slugs(ASKED - 1))
            hosts.add(whole.simsite().addresses().tenant(slug));
        return hosts;
    }

    private List<Target> reads(List<String> hosts) {
        String own = whole.tenantHost();
        return List.of(
                Target.spread("a tenant's page, for anybody", hosts, "/"),
                Target.get("a bare JAX-RS resource", own, "/yardstick/rest/thing"),
                Target.spread("the same, made anew each time", hosts, "/?anew"),
                Target.spread("a product's reviews, by the API", hosts, "/api/v1/public/products/1001/reviews"),
                Target.get("one customer, by a token", own, "/api/v1/customers/" + whole.customer(), whole::token),
                Target.get("customers, by a token", own, "/api/v1/customers?limit=50", whole::token));
    }

    private List<Target> lists() {
        String host = whole.tenantHost();
        return List.of(
                Target.get("the first 50 customers", host, "/api/v1/customers?limit=50", whole::token),
                Target.get("50 found by a word that all have", host, "/api/v1/customers?q=many&limit=50", whole::token),
                Target.get("one found by her phone", host, "/api/v1/customers?q=%2B8613000000042", whole::token));
    }

    /**
     * Hosts that no cache knows are looked up so many times a second and no more: none is timed while it is refused. And
     * the page that all see is in the store then.
     */
    private void meet(List<String> hosts) throws IOException {
        var target = Target.spread("a host", hosts, "/");
        try (var wire = new Wire(whole.port())) {
            for (int i = 0; i < hosts.size(); i++) {
                while (wire.ask(target.request().apply(i)).status() == 503) Thread.onSpinWait();
            }
        }
    }

    private void row(Target target, int count) {
        Load.Result now = new Load(whole.port(), CONNECTIONS).median(target, rounds, turn);
        Load.Result then = first.computeIfAbsent(target.name(), name -> now);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | **%.2f** | **%.2f** |%n",
                target.name(),
                count,
                now.p50() / 1e3,
                now.p99() / 1e3,
                now.p50() / then.p50(),
                now.p99() / then.p99());
    }
}
