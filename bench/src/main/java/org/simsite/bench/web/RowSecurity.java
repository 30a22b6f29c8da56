package org.simsite.bench.web;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.simsite.launcher.Progress;
import org.simsite.launcher.part.Postgres;

/**
 * The same reads with row security and, by turns, without: it is switched off for every table of the tenants, and the
 * tenant that EclipseLink adds to each statement stays. Prints the table of {@code bench/README.md}. Arguments: rounds
 * (5), seconds a turn (3), tenants (1000).
 */
public final class RowSecurity {
    private static final int CONNECTIONS = 4;
    private static final double GOAL = 0.9;

    /** Changes the tables themselves, so that statements which the server has prepared are planned anew. */
    private static final String SWITCH = """
            do $$
            declare
                guarded regclass;
            begin
                for guarded in
                    select distinct polrelid::regclass from pg_policy
                loop
                    execute format('alter table %%s %s row level security', guarded);
                end loop;
            end $$""";

    private RowSecurity() {}

    public static void main(String... arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var turn = Duration.ofSeconds(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3);
        int tenants = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1000;
        var out = new PrintStream(System.out, true);
        try (var whole = Whole.start(new Progress(out, InstantSource.system()))) {
            var population = new Population(whole.simsite().database(), whole.tenantId());
            population.customers(100);
            population.grow(tenants);
            measure(whole, out, rounds, turn);
        }
    }

    static void measure(Whole whole, PrintStream out, int rounds, Duration turn) {
        out.println("\n| read | baseline | with, a second | without, a second | ratio | goal | p50 / p99 with, ms |");
        out.println("|---|---|--:|--:|--:|--:|--:|");
        var load = new Load(whole.port(), CONNECTIONS);
        for (Target read : reads(whole)) {
            var pair = new Pair(
                    read.after(() -> switchTo(whole.simsite().database(), "enable")),
                    read.named("without row security")
                            .after(() -> switchTo(whole.simsite().database(), "disable")),
                    GOAL);
            out.println(pair.row(pair.measure(load, rounds, turn)));
        }
    }

    private static List<Target> reads(Whole whole) {
        String host = whole.tenantHost();
        return List.of(
                Target.get("one customer, by a token", host, "/api/v1/customers/" + whole.customer(), whole::token),
                Target.get("50 of 100 customers, by a token", host, "/api/v1/customers?limit=50", whole::token),
                Target.get(
                        "customers found by a word, by a token",
                        host,
                        "/api/v1/customers?q=many&limit=50",
                        whole::token),
                Target.get("a tenant's page, made anew each time", host, "/?anew"));
    }

    private static void switchTo(Postgres database, String what) {
        try (Connection connection = database.connect("simsite");
                Statement statement = connection.createStatement()) {
            statement.execute(SWITCH.formatted(what));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
