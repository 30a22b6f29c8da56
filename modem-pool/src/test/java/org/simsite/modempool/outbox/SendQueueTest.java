package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes next, and what a refusal means for it. */
class SendQueueTest extends Queueing {
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
}
