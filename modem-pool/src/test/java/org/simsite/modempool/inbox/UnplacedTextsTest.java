package org.simsite.modempool.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.status.PoolStatus;

class UnplacedTextsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String ANN = "+8613800138000";

    private final List<String> received = new ArrayList<>();
    private Database database;
    private RouteBook routes;
    private PoolStatus status;
    private UUID sim;
    private boolean refusing;
    private UnplacedTexts texts;

    @BeforeEach
    void emptyInbox() {
        database = PoolDatabase.empty();
        routes = new RouteBook(database);
        status = new PoolStatus(database, CLOCK);
        sim = new Sims(database, new Bell())
                .register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
                .id();
        texts = new UnplacedTexts(database, routes, this::receive, CLOCK);
    }

    private void receive(String holder, InboundText text) {
        if (refusing) {
            throw new IllegalStateException("suspended");
        }
        received.add(holder + ": " + text.text());
    }

    private UUID hangs(String from, String text, String state) {
        UUID id = UUID.randomUUID();
        database.run(sql -> sql.update(
                "insert into pool.inbound_text (id, sim_id, sender, text, sent_at, received_at, state, not_before)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                sim,
                from,
                text,
                NOW,
                NOW,
                state,
                NOW));
        return id;
    }

    @Test
    void placesWhatASenderWasAskedAboutAndRemembersTheRoute() {
        UUID first = hangs(ANN, "hello", "ASKED");
        hangs(ANN, "are you there", "ASKED");
        hangs("+8613800138001", "other", "ASKED");
        assertThat(texts.place(first, "acme")).isEqualTo(2);
        assertThat(received).containsExactlyInAnyOrder("acme: hello", "acme: are you there");
        assertThat(routes.holders(ANN, sim)).containsExactly("acme");
        assertThat(status.unplaced()).hasSize(1);
    }

    @Test
    void leavesARouteThatIsAnothers() {
        routes.claim(ANN, sim, "globex", NOW);
        texts.place(hangs(ANN, "for acme", "UNPLACED"), "acme");
        assertThat(received).containsExactly("acme: for acme");
        assertThat(routes.holders(ANN, sim)).containsExactly("globex");
    }

    @Test
    void keepsTheTextWhereTheHolderDoesNotTakeIt() {
        UUID id = hangs("10086", "balance", "UNPLACED");
        refusing = true;
        assertThatIllegalStateException().isThrownBy(() -> texts.place(id, "acme"));
        assertThat(status.unplaced()).hasSize(1);
    }

    @Test
    void discardsWithAReasonAndNotWithoutOne() {
        UUID id = hangs("10086", "balance", "UNPLACED");
        for (String bad : List.of(" ", "x".repeat(201))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> texts.discard(id, bad))
                    .withMessageStartingWith("reason");
        }
        texts.discard(id, "advertisement");
        assertThat(status.unplaced()).isEmpty();
    }

    @Test
    void discardsOctetsThatAreNoText() {
        try {
            PduDecoder.decode("FF");
        } catch (MalformedPdu e) {
            new InboundStore(database, new Bell(), CLOCK).takeUnreadable(sim, "FF", e);
        }
        UUID id = status.unplaced().getFirst().id();
        texts.discard(id, "broken");
        assertThat(status.unplaced()).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> texts.discard(id, "again"));
    }

    @Test
    void knowsNoTextThatIsPlacedAlready() {
        UUID id = hangs(ANN, "hello", "PLACED");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> texts.place(id, "acme"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> texts.discard(id, "late"));
    }
}
