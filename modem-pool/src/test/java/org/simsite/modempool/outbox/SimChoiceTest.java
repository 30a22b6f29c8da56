package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.SimState;

/** Over which card a text goes. */
class SimChoiceTest extends Queueing {
    @ParameterizedTest
    @CsvSource({"ACTIVE, true", "DRAINING, false", "BLOCKED, false"})
    void sendsOnlyOverAnActiveSim(SimState simState, boolean sends) {
        submit("hello");
        sims.change(sim, new SimChange(simState, null, null, null));
        router.takeBack();
        router.route();
        assertThat(queue.claim(sim).isPresent()).isEqualTo(sends);
    }

    @Test
    void movesWhatWaitsToAnotherSimWhenOneDrains() {
        UUID id = submit("hello");
        UUID other = sims.register(new SimIdentity("89860000000000000002", null, "+8613900000002"), NOW)
                .id();
        sims.change(sim, new SimChange(SimState.DRAINING, null, null, null));
        router.takeBack();
        router.route();
        assertThat(queue.claim(other).orElseThrow().id()).isEqualTo(id);
    }

    /** The router asks several times a second, however much waits. */
    @Test
    void looksForWhatHasToMoveWithoutReadingTheQueue() {
        database.run(sql -> sql.update(
                "insert into pool.outbound_sms (id, holder, idempotency_key, phone, text, priority, state, sim_id,"
                        + " not_before, expires_at, queued_at) select gen_random_uuid(), 'h' || n % 3, n::text, '+8613800138000',"
                        + " 'x', 2, 'QUEUED', ?, now(), now() + interval '1 day', now() from generate_series(1, 5000) n",
                sim));
        long read = PoolDatabase.rowsRead("outbound_sms", router::takeBack);
        assertThat(read).isLessThan(50);
        sims.change(sim, new SimChange(SimState.DRAINING, null, null, null));
        assertThat(router.takeBack()).isEqualTo(5_000);
    }

    @Test
    void namesTheHolderInATextOverASharedPair() {
        submit("hello");
        UUID id = submit("globex", ANN, Priority.CONVERSATION, "hello too");
        claim();
        ClaimedText text = claim();
        assertThat(text.id()).isEqualTo(id);
        List<String> prefixes = database.call(
                sql -> sql.list("select prefix from pool.outbound_sms where id = ?", row -> row.text("prefix"), id));
        assertThat(prefixes).containsExactly("GLOBEX");
    }

    @Test
    void holdsATextWhileNoSimIsThere() {
        database.run(sql -> sql.update("delete from pool.sim"));
        UUID id = submit("hello");
        assertThat(state(id)).isEqualTo(OutboundState.HELD);
        assertThat(outbox.find("acme", id).orElseThrow().reason()).isEqualTo("no_sim");
        startAt(NOW.plusSeconds(10));
        sim = sims.register(new SimIdentity("89860000000000000003", null, null), NOW)
                .id();
        router.route();
        assertThat(claim().id()).isEqualTo(id);
    }

    @Test
    void takesAnotherSimAfterACardRefused() {
        UUID id = submit("hello");
        UUID other = sims.register(new SimIdentity("89860000000000000002", null, "+8613900000002"), NOW)
                .id();
        refuse(id, Verdict.OTHER_SIM, "operator_determined_barring");
        startAt(NOW.plusSeconds(2));
        router.route();
        assertThat(queue.claim(sim)).isEmpty();
        assertThat(queue.claim(other).orElseThrow().id()).isEqualTo(id);
        assertThat(routes.find(ANN, sim).orElseThrow().holder()).isEqualTo("acme");
        assertThat(routes.find(ANN, other).orElseThrow().holder()).isEqualTo("acme");
    }

    @Test
    void staysOnItsSimWhereTheOtherIsAnothersForThisPhone() {
        UUID id = submit("hello");
        UUID other = sims.register(new SimIdentity("89860000000000000002", null, "+8613900000002"), NOW)
                .id();
        routes.claim(ANN, other, "globex", NOW);
        refuse(id, Verdict.OTHER_SIM, "operator_determined_barring");
        startAt(NOW.plusSeconds(2));
        router.route();
        assertThat(queue.claim(other)).isEmpty();
        assertThat(claim().id()).isEqualTo(id);
    }
}
