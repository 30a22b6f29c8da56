package org.simsite.launcher.sim.modem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.simsite.launcher.sim.air.Card;
import org.simsite.launcher.sim.air.Network;
import org.simsite.launcher.sim.journal.Journal;

/** Two modems on a network, typed at by a test. */
final class Bench implements AutoCloseable {
    static final String FIRST = "+8613900000001";
    static final String SECOND = "+8613900000002";
    static final String HANDSET = "+8613812345678";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

    final Network network;
    final Modem modem;
    final Modem other;
    private final Journal journal;
    private Line line = new Line();
    private AtEngine engine;

    Bench(Path folder) throws IOException {
        journal = Journal.open(folder);
        List<Card> cards = List.of(Card.of(FIRST), Card.of(SECOND));
        var terms = new Network.Terms("+8613800100500", ZoneId.of("Asia/Shanghai"), Duration.ofMillis(5));
        network = new Network(journal, terms, NOON, cards);
        modem = new Modem(1, cards.get(0), network, journal);
        other = new Modem(2, cards.get(1), network, journal);
        powerOn(modem);
    }

    /** A new session of a modem, without echo; what it kept is still there. */
    void powerOn(Modem which) {
        line = new Line();
        engine = new AtEngine(which, line);
        type("ATE0\r");
    }

    /** Types and reads what comes back, lines parted by bars. */
    String type(String text) {
        engine.receive(text.getBytes(ISO_8859_1));
        return line.said();
    }

    /** A text comes to the modem's card; what the modem says of it by itself. */
    String receive(String text) {
        network.send(HANDSET, network.card(FIRST).orElseThrow(), text);
        return look();
    }

    String look() {
        engine.lookAtNetwork();
        return line.said();
    }

    AtEngine engine() {
        return engine;
    }

    Line line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
