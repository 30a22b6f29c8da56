package org.simsite.modempool.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Ids;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;

class PurgeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration KEPT = Duration.ofDays(100);
    private static final Instant OLD = NOW.minus(KEPT).minusSeconds(60);
    private static final Instant YOUNG = NOW.minus(KEPT).plusSeconds(60);

    private final Database database = PoolDatabase.empty();
    private final UUID sim = new Sims(database, new Bell())
            .register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
            .id();
    private int made;

    @BeforeEach
    void texts() {
        for (Instant at : List.of(OLD, YOUNG)) {
            List.of("QUEUED", "HELD", "SENDING", "SENT", "DELIVERED", "FAILED", "EXPIRED", "UNKNOWN")
                    .forEach(state -> write(at, state));
            List.of("WAITING", "ASKED", "UNPLACED", "PLACED", "DISCARDED").forEach(state -> receive(at, state));
        }
    }

    /** Made at that moment; different from every other. */
    private UUID id(Instant at) {
        UUID first = Ids.first(at);
        return new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() + ++made);
    }

    private void write(Instant at, String state) {
        UUID id = id(at);
        database.run(sql -> {
            sql.update(
                    "insert into pool.outbound_sms (id, holder, idempotency_key, phone, text, priority, state, not_before,"
                            + " expires_at, queued_at) values (?, 'acme', ?, '+8613800138000', 'hello', 1, ?, ?, ?, ?)",
                    id,
                    id.toString(),
                    state,
                    at,
                    at,
                    at);
            sql.update(
                    "insert into pool.outbound_part (text_id, part, sim_id, phone, pdu, tpdu_length, state)"
                            + " values (?, 1, ?, '+8613800138000', '00', 1, 'SENT')",
                    id,
                    sim);
        });
    }

    private void receive(Instant at, String state) {
        UUID id = id(at);
        database.run(sql -> {
            sql.update(
                    "insert into pool.inbound_text (id, sim_id, sender, text, sent_at, received_at, state, not_before)"
                            + " values (?, ?, '+8613800138000', 'hello', ?, ?, ?, ?)",
                    id,
                    sim,
                    at,
                    at,
                    state,
                    at);
            sql.update(
                    "insert into pool.inbound_sms (id, sim_id, sender, scts, digest, pdu, received_at, text_id)"
                            + " values (?, ?, '+8613800138000', ?, decode(md5(?), 'hex'), '00', ?, ?)",
                    id(at),
                    sim,
                    at,
                    id.toString(),
                    at,
                    id);
        });
    }

    private void purge() {
        new Purge(database, KEPT, Clock.fixed(NOW, ZoneOffset.UTC)).run();
    }

    private List<String> old(String table) {
        return database.call(sql -> sql.list(
                "select state from pool." + table + " where id < ? order by state",
                row -> row.text("state"),
                Ids.first(OLD.plusSeconds(1))));
    }

    private int count(String table) {
        return database.call(sql -> sql.first("select count(*) as n from pool." + table, row -> row.number("n"))
                .orElseThrow());
    }

    @Test
    void forgetsWhatIsSettledAndOld() {
        purge();
        assertThat(old("outbound_sms")).containsExactly("HELD", "QUEUED", "SENDING");
        assertThat(old("inbound_text")).containsExactly("ASKED", "UNPLACED", "WAITING");
        assertThat(count("outbound_sms")).isEqualTo(3 + 8);
        assertThat(count("outbound_part")).isEqualTo(3 + 8);
        assertThat(count("inbound_text")).isEqualTo(3 + 5);
        assertThat(count("inbound_sms")).isEqualTo(3 + 5);
    }

    @Test
    void forgetsCountsThatHoldNoLimitAnyMoreAndLoopsThatAreOver() {
        for (String line : List.of(
                "('acme', 'M', '2026-11-21T09:59:00Z')",
                "('acme', 'M', '2026-11-22T09:59:00Z')",
                "('acme', 'D', '2026-08-01T00:00:00Z')",
                "('acme', 'D', '2026-11-01T00:00:00Z')")) {
            database.run(sql -> sql.update(
                    "insert into pool.sent_count (holder, span, start, sim_id, parts, cost) select l.h, l.s,"
                            + " l.at::timestamptz, ?, 1, 0 from (values " + line + ") l (h, s, at)",
                    sim));
        }
        database.run(sql -> sql.update("insert into pool.reply_loop (holder, phone, since, last, refused) values"
                + " ('acme', '+8613800138000', '2026-10-01', '2026-10-01', 1),"
                + " ('acme', '+8613800138001', '2026-11-20', '2026-11-20', 1)"));
        purge();
        assertThat(count("sent_count")).isEqualTo(2);
        assertThat(count("reply_loop")).isEqualTo(1);
    }

    @Test
    void keepsAtLeastTheMonthThatUsageIsShownFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Purge(database, Duration.ofDays(31), Clock.systemUTC()))
                .withMessageContaining("simsite.keep-days");
    }
}
