package org.simsite.bench.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.inbox.InboundStore;
import org.simsite.modempool.modem.Desk;
import org.simsite.modempool.modem.ModemRegister;
import org.simsite.modempool.modem.ModemWorker;
import org.simsite.modempool.modem.PinTries;
import org.simsite.modempool.modem.Pins;
import org.simsite.modempool.modem.PortSettings;
import org.simsite.modempool.outbox.Deliveries;
import org.simsite.modempool.outbox.Router;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.tally.Tally;

/**
 * The product's workers and router, without its server. Arguments: the database's URL, the steps to stop at with commas
 * between (or {@code -}), and the devices, {@code =direct} behind those whose memory is not to be used. It writes
 * {@code ready}, and goes on from the steps when it reads a line.
 */
public final class Sender {
    private Sender() {}

    public static void main(String[] args) throws IOException {
        Database database = PoolBase.database(args[0]);
        var steps = new Steps(List.of(args[1].split(",")));
        var bell = new Bell();
        var routes = new RouteBook(database);
        Clock clock = Clock.systemUTC();
        for (String device : List.of(args).subList(2, args.length)) {
            String path = device.replace("=direct", "");
            SendQueue queue = new HaltingQueue(database, routes, steps, path);
            var desk = new Desk(
                    new ModemRegister(database, clock),
                    new Sims(database, bell),
                    queue,
                    new InboundStore(database, bell, clock),
                    new Deliveries(database, clock),
                    new PinTries(database, clock),
                    new Tally(),
                    bell,
                    clock);
            var settings = new PortSettings(path, device.endsWith("=direct"), new Pins(List.of()));
            var worker = new ModemWorker(
                    settings,
                    new HaltingPorts(steps),
                    Thread.ofPlatform().daemon().factory(),
                    desk);
            Thread.ofPlatform().start(worker);
        }
        route(new Router(database, routes, holder -> holder.toUpperCase(Locale.ROOT), bell, clock));
        System.out.println("ready");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (input.readLine() != null) {
            steps.go();
        }
    }

    private static void route(Router router) {
        Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(
                        () -> {
                            try {
                                while (router.takeBack() + router.route() > 0) {
                                    Thread.onSpinWait();
                                }
                            } catch (RuntimeException e) {
                                System.err.println("routing: " + e);
                            }
                        },
                        0,
                        200,
                        TimeUnit.MILLISECONDS);
    }
}
