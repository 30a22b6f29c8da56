package org.simsite.modempool.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.modempool.FakeModem;
import org.simsite.modempool.outbox.ConsentSource;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.OutboundState;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.modempool.sim.SimChange;

/** What happens to a text that is claimed while another is on its way. */
@Timeout(60)
class ClaimAheadTest {
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Bench bench = new Bench();
    private FakeModem modem;
    private Runnable stop;
    private UUID onItsWay;
    private UUID claimed;

    @AfterEach
    void tearDown() throws Exception {
        bench.close();
    }

    /** The first text is on its way and the second claimed; the network is silent. */
    private void claimOneAhead(boolean store) {
        modem = new FakeModem(store);
        stop = bench.startStoppable(modem, "/dev/a", bench.desk());
        bench.awaitReady();
        send("before it", "k0");
        onItsWay = bench.submit("on its way", "k1");
        claimed = bench.submit("claimed", "k2");
        modem.next("lost answer", () -> null);
        answer();
        awaitAir(2);
        bench.awaitState(claimed, OutboundState.SENDING);
    }

    private void send(String text, String key) {
        modem.next("lost answer", () -> null);
        bench.submit(text, key);
        awaitAir(1);
    }

    private void awaitAir(int texts) {
        Bench.within(() -> modem.air().size() == texts);
    }

    private void answer() {
        String name = modem.heard().stream().anyMatch(line -> line.startsWith("AT+CMSS")) ? "+CMSS" : "+CMGS";
        modem.say("\r\n" + name + ": " + modem.air().size() + "\r\n\r\nOK\r\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesNext(boolean store) {
        claimOneAhead(store);
        answer();
        bench.awaitState(claimed, OutboundState.SENT);
        bench.awaitState(onItsWay, OutboundState.SENT);
        assertThat(modem.air()).hasSize(3);
        Bench.within(() -> modem.memory("ME").isEmpty());
    }

    @Test
    void doesNotGoIfItsReceiverOptedOutSince() {
        claimOneAhead(true);
        new OptOuts(bench.database).stop(Bench.ANN.e164(), "acme", ConsentSource.noted("staff", Instant.now()));
        bench.workersClock.forward(LONG);
        answer();
        bench.awaitState(claimed, OutboundState.FAILED);
        assertThat(bench.text(claimed).reason()).isEqualTo("opted_out");
        assertThat(modem.air()).hasSize(2);
    }

    @Test
    void letsAMoreUrgentTextPass() {
        claimOneAhead(true);
        UUID code = bench.outbox.submit(new TextRequest("acme", Bench.ANN, "123456", Priority.CODE, "k3"));
        bench.router.route();
        bench.workersClock.forward(LONG);
        answer();
        bench.awaitState(claimed, OutboundState.SENT);
        bench.awaitState(code, OutboundState.SENT);
        assertThat(sentInOrder()).containsSubsequence("123456", "claimed");
    }

    private List<String> sentInOrder() {
        return bench.database.call(sql -> sql.list(
                "select o.text from pool.outbound_sms o join pool.outbound_part p on p.text_id = o.id order by p.sent_at",
                row -> row.text("text")));
    }

    @Test
    void waitsInTheQueueWhereTheCardMaySendNoMore() {
        claimOneAhead(true);
        UUID sim = bench.status.sims().getFirst().id();
        bench.sims.change(sim, new SimChange(null, null, 2, null));
        answer();
        bench.awaitState(claimed, OutboundState.HELD);
        assertThat(bench.text(claimed).reason()).isEqualTo("per_minute");
        assertThat(modem.air()).hasSize(2);
    }

    @Test
    void waitsInTheQueueOnceTheWorkerIsStopped() {
        claimOneAhead(false);
        stop.run();
        answer();
        bench.awaitState(claimed, OutboundState.HELD);
        assertThat(bench.text(claimed).reason()).isEqualTo("modem_not_ready");
        bench.awaitState(onItsWay, OutboundState.SENT);
    }
}
