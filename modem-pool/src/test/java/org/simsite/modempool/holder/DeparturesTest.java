package org.simsite.modempool.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.DatabaseFailure;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.SimRules;
import org.simsite.modempool.sim.Sims;

class DeparturesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final String ACME = "acme-x1y2";
    private static final String GLOBEX = "globex-z3w4";
    private static final String ANN = "+8613800138000";
    private static final String BOB = "+8613800138001";

    private final Database database = PoolDatabase.empty();
    private final Sims sims = new Sims(database, new Bell());
    private final Departures departures = new Departures(database, sims);
    private UUID shared;
    private UUID leased;

    /** In every table that can name a holder, one row of each and more. */
    @BeforeEach
    void bothHaveEverything() {
        shared = card(1);
        leased = card(2);
        sims.lease(leased, ACME);
        sims.change(shared, new SimRules(null, null, List.of(), List.of(ACME, GLOBEX), null));
        fill(ACME, ANN);
        fill(GLOBEX, BOB);
        run("insert into pool.overlap values (?, ?, ?, ?, ?)", ANN, shared, GLOBEX, NOW, NOW);
        run("update pool.route set former = ? where holder = ?", ACME, GLOBEX);
    }

    private UUID card(int number) {
        return sims.register(new SimIdentity("898600000000000000" + number, null, "+861390000000" + number), NOW)
                .id();
    }

    private void fill(String holder, String phone) {
        run(
                "insert into pool.route (phone, sim_id, holder, since, last_used) values (?, ?, ?, ?, ?)",
                phone,
                shared,
                holder,
                NOW,
                NOW);
        run("insert into pool.overlap values (?, ?, ?, ?, ?)", phone, leased, holder, NOW, NOW);
        run("insert into pool.opt_out (phone, holder, since) values (?, ?, ?)", phone, holder, NOW);
        UUID confirmation = text("-", phone, "SENT");
        run(
                "insert into pool.consent_event (id, phone, holder, wish, changed, at, actor, confirmation_id)"
                        + " values (uuidv7(), ?, ?, 'STOP', true, ?, 'phone', ?)",
                phone,
                holder,
                NOW,
                confirmation);
        report(text(holder, phone, "SENT"), phone);
        text(holder, phone, "QUEUED");
        received(holder, null, phone, "PLACED");
        received(null, holder, phone, "PLACED");
        run("insert into pool.sending_rule (holder, weight) values (?, 2)", holder);
        run("insert into pool.number_range (holder, prefix, allowed) values (?, '+1', false)", holder);
        run(
                "insert into pool.blocked_phone (holder, phone, since, actor) values (?, '+15550001', ?, 'ann')",
                holder,
                NOW);
        run("insert into pool.sent_count values (?, 'D', ?, ?, 3, 0.2)", holder, NOW, shared);
        run("insert into pool.reply_loop values (?, ?, ?, ?, 4)", holder, phone, NOW, NOW);
        run(
                "insert into pool.notice (id, holder, sim_id, why, routes, since, until)"
                        + " values (uuidv7(), ?, ?, 'DRAINED', 1, ?, ?)",
                holder,
                leased,
                NOW,
                NOW);
    }

    private UUID text(String holder, String phone, String state) {
        UUID id = UUID.randomUUID();
        run(
                "insert into pool.outbound_sms (id, holder, idempotency_key, phone, text, priority, state, not_before,"
                        + " expires_at, queued_at) values (?, ?, ?, ?, 'hello', 1, ?, ?, ?, ?)",
                id,
                holder,
                id.toString(),
                phone,
                state,
                NOW,
                NOW,
                NOW);
        return id;
    }

    private void report(UUID text, String phone) {
        run(
                "insert into pool.outbound_part (text_id, part, sim_id, phone, pdu, tpdu_length, state)"
                        + " values (?, 1, ?, ?, '00', 1, 'SENT')",
                text,
                shared,
                phone);
        run(
                "insert into pool.delivery_report (id, sim_id, phone, reference, status, digest, pdu, received_at, text_id,"
                        + " part) values (uuidv7(), ?, ?, 1, 0, sha256(?::text::bytea), '00', ?, ?, 1)",
                shared,
                phone,
                phone,
                NOW,
                text);
    }

    private void received(String holder, String handedTo, String phone, String state) {
        UUID id = UUID.randomUUID();
        run(
                "insert into pool.inbound_text (id, sim_id, sender, text, sent_at, received_at, state, holder, not_before,"
                        + " handed_to) values (?, ?, ?, 'hi', ?, ?, ?, ?, ?, ?)",
                id,
                shared,
                phone,
                NOW,
                NOW,
                state,
                holder,
                NOW,
                handedTo);
        run(
                "insert into pool.inbound_sms (id, sim_id, sender, scts, digest, pdu, received_at, text_id)"
                        + " values (uuidv7(), ?, ?, ?, sha256(?::text::bytea), '00', ?, ?)",
                shared,
                phone,
                NOW,
                id.toString(),
                NOW,
                id);
    }

    private void run(String statement, Object... values) {
        database.run(sql -> sql.update(statement, values));
    }

    private List<String> texts(String query, Object... values) {
        return database.call(sql -> sql.list(query, row -> row.text("t"), values));
    }

    /** The tables in which some row names this, and in how many. */
    private List<String> naming(String word) {
        var found = new ArrayList<String>();
        for (String table :
                texts("select relname as t from pg_class where relnamespace = 'pool'::regnamespace and relkind = 'r'"
                        + " and has_table_privilege(oid, 'select') order by 1")) {
            int rows = Integer.parseInt(
                    texts("select count(*)::text as t from pool." + table + " r where r::text like ?", "%" + word + "%")
                            .getFirst());
            if (rows > 0) {
                found.add(table + " " + rows);
            }
        }
        return found;
    }

    private void leave(String holder) {
        for (int i = 0; i < 100; i++) {
            if (departures.leave(holder)) {
                return;
            }
        }
        throw new AssertionError("does not end");
    }

    @Test
    void nothingInAnyTableTellsOfItAnyMore() {
        assertThat(naming(ACME))
                .as("a table with a holder that this test forgot")
                .extracting(found -> found.replaceFirst(" .*", ""))
                .containsAll(texts("select c.relname as t from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " where c.relnamespace = 'pool'::regnamespace and c.relkind = 'r' and a.attname = 'holder'"));
        leave(ACME);
        assertThat(naming(ACME)).isEmpty();
        assertThat(naming(ANN)).as("but what she is to another").containsExactly("overlap 1");
    }

    @Test
    void othersKeepWhatTheyHave() {
        List<String> before = naming(GLOBEX);
        List<String> ofBob = naming(BOB);
        leave(ACME);
        assertThat(naming(GLOBEX)).isEqualTo(before);
        assertThat(naming(BOB)).isEqualTo(ofBob);
        assertThat(texts("select array_to_string(allowed, ' ') as t from pool.sim where id = ?", shared))
                .containsExactly(GLOBEX);
        assertThat(texts("select text as t from pool.outbound_sms where holder = '-'"))
                .as("what the pool said to the other's customer")
                .hasSize(1);
    }

    @Test
    void itsCardAndItsPairsAreFreeForOthers() {
        assertThat(departures.belongings(ACME)).isEqualTo(new Belongings(1, 1, 1));
        leave(ACME);
        assertThat(departures.belongings(ACME)).isEqualTo(new Belongings(0, 0, 0));
        sims.lease(leased, GLOBEX);
        assertThat(new RouteBook(database).choose(GLOBEX, ANN, NOW)).isPresent();
    }

    @Test
    void aTextThatAModemHasInHandIsWaitedFor() {
        UUID sending = text(ACME, ANN, "SENDING");
        assertThatThrownBy(() -> leave(ACME)).hasMessage("1 texts are in the hands of modems");
        run("update pool.outbound_sms set state = 'UNKNOWN' where id = ?", sending);
        leave(ACME);
        assertThat(naming(ACME)).isEmpty();
    }

    @Test
    void aTextThatWaitsForItAsksNobodyLaterWhoWasMeant() {
        run("delete from pool.overlap where phone = ?", ANN);
        received(null, null, ANN, "WAITING");
        leave(ACME);
        assertThat(texts("select id::text as t from pool.inbound_text where sender = ?", ANN))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "-", ""})
    void whatStandsForAllCannotLeave(String holder) {
        assertThatThrownBy(() -> departures.leave(holder)).isInstanceOf(DatabaseFailure.class);
    }
}
