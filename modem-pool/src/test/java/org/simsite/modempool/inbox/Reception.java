package org.simsite.modempool.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.simsite.modempool.Pdus;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Wish;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.status.PoolStatus;

/** An inbox with two companies behind it, Acme and Globex, and one card. */
class Reception {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final String ANN = "+8613800138000";

    Database database;
    Sims sims;
    RouteBook routes;
    OptOuts optOuts;
    InboundStore store;
    Dispatcher dispatcher;
    Outbox outbox;
    PoolStatus status;
    UUID sim;
    Clock clock;
    final List<String> received = new ArrayList<>();
    final List<String> wishes = new ArrayList<>();
    int failures;

    @BeforeEach
    void emptyInbox() {
        database = PoolDatabase.empty();
        startAt(NOW);
        sim = sims.register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
                .id();
    }

    void startAt(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
        var bell = new Bell();
        sims = new Sims(database, bell);
        routes = new RouteBook(database);
        optOuts = new OptOuts(database);
        store = new InboundStore(database, bell, clock);
        status = new PoolStatus(database, clock);
        outbox = new Outbox(database, routes, bell, clock);
        dispatcher = new Dispatcher(
                database, new Placement(routes, optOuts, outbox, new Companies(), new Receiver()), clock);
    }

    static final class Companies implements HolderDirectory {
        @Override
        public Optional<String> findByPrefix(String word) {
            String holder = word.toLowerCase(Locale.ROOT);
            return List.of("acme", "globex").contains(holder) ? Optional.of(holder) : Optional.empty();
        }

        @Override
        public String questionFor(String from, String text) {
            return "ACME or GLOBEX?";
        }

        @Override
        public String confirmationOf(Wish wish, List<String> holders, String from, String text) {
            return wish + " " + holders;
        }

        @Override
        public String prefixOf(String holder) {
            return holder.toUpperCase(Locale.ROOT);
        }
    }

    final class Receiver implements InboundReceiver {
        @Override
        public void receive(String holder, InboundText text) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the holder's database is away");
            }
            received.add(holder + ": " + text.text());
        }

        @Override
        public void optedOut(String holder, InboundText text, boolean stopped) {
            wishes.add(holder + (stopped ? " stopped" : " started"));
        }
    }

    void comes(String from, String text) {
        take(Pdus.deliver(from, text, NOW));
        dispatch();
    }

    void take(String pdu) {
        try {
            store.take(sim, (Deliver) PduDecoder.decode(pdu), pdu);
        } catch (MalformedPdu e) {
            throw new IllegalStateException(e);
        }
    }

    void dispatch() {
        boolean more = true;
        while (more) {
            more = dispatcher.dispatchOne();
        }
    }

    List<String> questions() {
        return database.call(sql ->
                sql.list("select text from pool.outbound_sms where holder = '-' order by id", row -> row.text("text")));
    }
}
