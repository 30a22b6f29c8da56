package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.modempool.Pdus;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.SimState;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.sms.pdu.StatusReport;

class SendQueueTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ANN = "+8613800138000";

    private Database database;
    private Sims sims;
    private RouteBook routes;
    private Outbox outbox;
    private SendQueue queue;
    private Router router;
    private Deliveries deliveries;
    private UUID sim;

    @BeforeEach
    void emptyQueue() {
        database = PoolDatabase.empty();
        startAt(NOW);
        sim = sims.register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
                .id();
    }

    private void startAt(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        var bell = new Bell();
        sims = new Sims(database, bell);
        routes = new RouteBook(database);
        outbox = new Outbox(database, routes, bell, clock);
        queue = new SendQueue(database, routes, clock);
        deliveries = new Deliveries(database, clock);
        router = new Router(database, routes, String::toUpperCase, bell, clock);
    }

    private UUID submit(String holder, String phone, Priority priority, String text) {
        UUID id = outbox.submit(
                new TextRequest(holder, new PhoneNumber(phone), text, priority, holder + text + priority));
        router.route();
        return id;
    }

    private UUID submit(String text) {
        return submit("acme", ANN, Priority.CONVERSATION, text);
    }

    private OutboundState state(UUID id) {
        return outbox.find("acme", id).orElseThrow().state();
    }

    private ClaimedText claim() {
        return queue.claim(sim).orElseThrow();
    }

    private List<UUID> claimAll() {
        List<UUID> order = new ArrayList<>();
        Optional<ClaimedText> next = queue.claim(sim);
        while (next.isPresent()) {
            order.add(next.get().id());
            next = queue.claim(sim);
        }
        return order;
    }

    @Test
    void sendsTheMoreUrgentFirst() {
        UUID campaign = submit("acme", ANN, Priority.CAMPAIGN, "buy");
        UUID notice = submit("acme", ANN, Priority.NOTICE, "news");
        UUID talk = submit("acme", ANN, Priority.CONVERSATION, "yes");
        UUID code = submit("acme", ANN, Priority.CODE, "123456");
        assertThat(claimAll()).containsExactly(code, talk, notice, campaign);
    }

    @Test
    void letsNoHolderWaitMoreThanOneTurnForAnothersMany() {
        for (int i = 0; i < 20; i++) {
            submit("acme", ANN, Priority.CAMPAIGN, "buy " + i);
        }
        UUID first = claim().id();
        UUID other = submit("globex", "+8613800138001", Priority.CAMPAIGN, "hello");
        UUID second = submit("globex", "+8613800138001", Priority.CAMPAIGN, "hello again");
        List<UUID> order = claimAll();
        assertThat(order).doesNotContain(first);
        assertThat(order.indexOf(other)).isLessThanOrEqualTo(1);
        assertThat(order.indexOf(second)).isLessThanOrEqualTo(3);
    }

    @Test
    void refusesWhoOptedOutAtTheLastGate() {
        UUID id = submit("hello");
        new OptOuts(database).stop(ANN, "acme", ConsentSource.noted("ada", NOW));
        assertThat(queue.claim(sim)).isEmpty();
        assertThat(outbox.find("acme", id).orElseThrow().reason()).isEqualTo("opted_out");
        assertThat(state(id)).isEqualTo(OutboundState.FAILED);
    }

    @Test
    void pausesLongerAfterEachRefusal() {
        UUID id = submit("hello");
        Instant now = NOW;
        for (int attempt = 1; attempt < 12; attempt++) {
            ClaimedText text = claim();
            queue.failed(text.parts().getFirst(), Verdict.LATER, "network_out_of_order");
            queue.finish(id);
            assertThat(state(id)).isEqualTo(OutboundState.HELD); // no modem is ready in this test
            assertThat(queue.claim(sim)).isEmpty();
            now = now.plus(Retries.after(Verdict.LATER).pause(attempt));
            startAt(now);
        }
        queue.failed(claim().parts().getFirst(), Verdict.LATER, "network_out_of_order");
        queue.finish(id);
        assertThat(state(id)).isEqualTo(OutboundState.FAILED);
    }

    @Test
    void sendsOnlyThePartAgainThatFailed() {
        UUID id = submit("x".repeat(300));
        List<OutboundPart> parts = claim().parts();
        assertThat(parts).hasSize(2);
        queue.sent(parts.getFirst(), 1);
        assertThat(state(id)).isEqualTo(OutboundState.SENDING);
        queue.failed(parts.getLast(), Verdict.LATER, "congestion");
        queue.finish(id);
        startAt(NOW.plus(Duration.ofMinutes(1)));
        assertThat(claim().parts()).extracting(OutboundPart::number).containsExactly(2);
    }

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
    void endsATextNobodyWantsAnyMore() {
        UUID code = submit("acme", ANN, Priority.CODE, "123456");
        startAt(NOW.plus(Duration.ofMinutes(11)));
        assertThat(queue.claim(sim)).isEmpty();
        assertThat(router.expire()).isEqualTo(1);
        assertThat(state(code)).isEqualTo(OutboundState.EXPIRED);
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

    private void refuse(UUID id, Verdict verdict, String reason) {
        queue.failed(claim().parts().getFirst(), verdict, reason);
        queue.finish(id);
    }

    @ParameterizedTest
    @CsvSource({"OTHER_SIM, 6", "MODEM, 20", "LATER, 12", "REFUSED, 1"})
    void givesUpAfterAsManyTriesAsTheTableSays(Verdict verdict, int tries) {
        UUID id = submit("hello");
        Instant now = NOW;
        int made = 0;
        while (state(id) != OutboundState.FAILED && made < 30) {
            refuse(id, verdict, "some_reason");
            made++;
            now = now.plus(Duration.ofMinutes(11));
            startAt(now);
            router.route();
        }
        assertThat(made).isEqualTo(tries);
        assertThat(outbox.find("acme", id).orElseThrow().reason()).isEqualTo("some_reason");
    }

    @Test
    void saysWhyATextCameTooLate() {
        UUID id = submit("acme", ANN, Priority.CODE, "123456");
        startAt(NOW.plus(Duration.ofMinutes(11)));
        router.expire();
        assertThat(outbox.find("acme", id).orElseThrow().reason()).isEqualTo("modem_not_ready");
    }

    @Test
    void isUnknownInTimeWhereTheWorkerIsGoneAfterHandingItOver() {
        UUID id = submit("hello");
        OutboundPart part = claim().parts().getFirst();
        queue.submitted(part);
        startAt(NOW.plus(Duration.ofMinutes(4)));
        router.expire();
        assertThat(state(id)).isEqualTo(OutboundState.SENDING);
        startAt(NOW.plus(Duration.ofMinutes(6)));
        router.expire();
        assertThat(state(id)).isEqualTo(OutboundState.UNKNOWN);
        assertThat(outbox.find("acme", id).orElseThrow().reason()).isEqualTo("modem_lost");
        report(7, NOW.plusSeconds(1), 0);
        assertThat(state(id)).isEqualTo(OutboundState.DELIVERED);
    }

    @Test
    void waitsForAnotherWorkerWhereNothingWasHandedOver() {
        UUID id = submit("hello");
        OutboundPart stale = claim().parts().getFirst();
        startAt(NOW.plus(Duration.ofMinutes(6)));
        router.expire();
        assertThat(claim().id()).isEqualTo(id);
        queue.submitted(stale);
        assertThatIllegalStateException().isThrownBy(() -> queue.submitted(stale));
    }

    @Test
    void matchesAReportByTheTimeTheServiceCentreTookTheText() {
        UUID first = sentWithReference(9, "one");
        startAt(NOW.plus(Duration.ofHours(3)));
        UUID second = sentWithReference(9, "two");
        startAt(NOW.plus(Duration.ofHours(4)));
        report(9, NOW.plusSeconds(3), 0x46);
        assertThat(state(first)).isEqualTo(OutboundState.FAILED);
        assertThat(outbox.find("acme", first).orElseThrow().reason()).isEqualTo("network_status_70");
        assertThat(state(second)).isEqualTo(OutboundState.SENT);
        report(9, NOW.plus(Duration.ofHours(3)), 0);
        assertThat(state(second)).isEqualTo(OutboundState.DELIVERED);
    }

    @Test
    void takesNoReportOfAnotherNumberOrCard() {
        UUID id = sentWithReference(9, "one");
        deliver(sim, Pdus.report(9, "+8613800138999", NOW, 0));
        UUID other = sims.register(new SimIdentity("89860000000000000002", null, "+8613900000002"), NOW)
                .id();
        deliver(other, Pdus.report(9, ANN, NOW, 0));
        assertThat(state(id)).isEqualTo(OutboundState.SENT);
        deliver(sim, Pdus.report(9, ANN.substring(3), NOW, 0));
        assertThat(state(id)).isEqualTo(OutboundState.DELIVERED);
    }

    private UUID sentWithReference(int reference, String text) {
        UUID id = submit(text);
        queue.sent(claim().parts().getFirst(), reference);
        return id;
    }

    private void report(int reference, Instant takenAt, int status) {
        deliver(sim, Pdus.report(reference, ANN, takenAt, status));
    }

    private void deliver(UUID card, String pdu) {
        try {
            deliveries.take(card, (StatusReport) PduDecoder.decode(pdu), pdu);
        } catch (MalformedPdu e) {
            throw new IllegalStateException(e);
        }
    }
}
