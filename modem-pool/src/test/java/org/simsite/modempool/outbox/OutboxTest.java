package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.route.RouteBook;

class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final PhoneNumber ANN = new PhoneNumber("+8613800138000");

    private Database database;
    private Outbox outbox;
    private final Bell bell = new Bell();

    @BeforeEach
    void emptyOutbox() {
        database = PoolDatabase.empty();
        outbox = new Outbox(database, new RouteBook(database), bell, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static TextRequest text(String holder, String key) {
        return new TextRequest(holder, ANN, "hello", Priority.CONVERSATION, key);
    }

    @Test
    void queuesATextOncePerKey() {
        UUID id = outbox.submit(text("acme", "k1"));
        assertThat(outbox.submit(text("acme", "k1"))).isEqualTo(id);
        assertThat(outbox.submit(text("acme", "k2"))).isNotEqualTo(id);
        assertThat(outbox.submit(text("globex", "k1"))).isNotEqualTo(id);
        OutboundText found = outbox.find("acme", id).orElseThrow();
        assertThat(found.state()).isEqualTo(OutboundState.QUEUED);
        assertThat(found.queuedAt()).isEqualTo(NOW);
    }

    @Test
    void hidesTheTextsOfOthers() {
        UUID id = outbox.submit(text("acme", "k1"));
        assertThat(outbox.find("globex", id)).isEmpty();
        assertThat(outbox.findAll("globex", List.of(id, UUID.randomUUID()))).isEmpty();
    }

    @Test
    void queuesNothingAndWakesNobodyWhereTheCallersTransactionFails() {
        var rings = new java.util.concurrent.atomic.AtomicInteger();
        bell.onRing(Outbox.UNROUTED, rings::incrementAndGet);
        try {
            database.run(sql -> {
                outbox.submit(text("acme", "k1"));
                throw new IllegalStateException("the caller thinks better of it");
            });
        } catch (IllegalStateException expected) {
            assertThat(rings).hasValue(0);
        }
        outbox.submit(text("acme", "k1"));
        assertThat(rings).hasValue(1);
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRequest("acme", ANN, " ", Priority.CODE, "k"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextRequest("acme", ANN, "x".repeat(1_601), Priority.CODE, "k"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRequest("", ANN, "hello", Priority.CODE, "k"));
    }
}
