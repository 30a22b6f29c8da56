package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.Pdus;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.sms.pdu.StatusReport;

/** How a text ends: by the network’s report, by time, or because its worker is gone. */
class SettlingTest extends Queueing {
    @Test
    void endsATextNobodyWantsAnyMore() {
        UUID code = submit("acme", ANN, Priority.CODE, "123456");
        startAt(NOW.plus(Duration.ofMinutes(11)));
        assertThat(queue.claim(sim)).isEmpty();
        assertThat(router.expire()).isEqualTo(1);
        assertThat(state(code)).isEqualTo(OutboundState.EXPIRED);
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
    void isUnknownWhereTheNetworkNeverReports() {
        UUID id = sentWithReference(9, "hello");
        startAt(NOW.plus(Duration.ofDays(8)));
        router.expire();
        assertThat(state(id)).isEqualTo(OutboundState.SENT);
        startAt(NOW.plus(Duration.ofDays(8)).plusSeconds(1));
        router.expire();
        assertThat(state(id)).isEqualTo(OutboundState.UNKNOWN);
        assertThat(outbox.find("acme", id).orElseThrow().reason()).isEqualTo("no_report");
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

    /** It is put on record while the next text is on its way, whose reference nobody knows yet. */
    @Test
    void takesAReportForNoTextThatWasHandedOverAfterItWasHeard() {
        UUID unanswered = submit("one");
        queue.submitted(claim().parts().getFirst());
        queue.release(sim);
        assertThat(state(unanswered)).isEqualTo(OutboundState.UNKNOWN);
        Instant heard = NOW.plusSeconds(5);
        startAt(heard.plusSeconds(1));
        UUID next = submit("two");
        queue.stored(claim().parts().getFirst(), "490154203237518", 1);
        deliver(sim, Pdus.report(9, ANN, heard.plusSeconds(1), 0), heard);
        assertThat(state(next)).isEqualTo(OutboundState.SENDING);
        assertThat(state(unanswered)).isEqualTo(OutboundState.DELIVERED);
    }

    /** One of them died with its modem; the other's report says when the network took it, to the second. */
    @Test
    void takesAReportForTheTextThatWasHandedOverBeforeItWasTaken() {
        UUID onTheAir = unanswered("one", NOW);
        Instant next = NOW.plusMillis(3_100);
        UUID lost = unanswered("two", next);
        report(9, NOW.plusSeconds(2), 0);
        assertThat(state(onTheAir)).isEqualTo(OutboundState.DELIVERED);
        assertThat(state(lost)).isEqualTo(OutboundState.UNKNOWN);
    }

    @Test
    void takesAReportThatMayBeEithersForNone() {
        UUID one = unanswered("one", NOW);
        UUID two = unanswered("two", NOW.plusMillis(700));
        report(9, NOW.plusSeconds(1), 0);
        assertThat(state(one)).isEqualTo(OutboundState.UNKNOWN);
        assertThat(state(two)).isEqualTo(OutboundState.UNKNOWN);
    }

    /** The memory of a modem says of two that they were sent, and not with what references. */
    @Test
    void takesReportsForThoseThatAreOnTheAirWhicheverIsWhose() {
        UUID lost = unanswered("lost", NOW);
        UUID one = sentWithoutReference("one", NOW.plusMillis(600));
        UUID two = sentWithoutReference("two", NOW.plusMillis(1_200));
        report(9, NOW, 0);
        report(10, NOW.plusSeconds(1), 0);
        assertThat(state(one)).isEqualTo(OutboundState.DELIVERED);
        assertThat(state(two)).isEqualTo(OutboundState.DELIVERED);
        assertThat(state(lost)).isEqualTo(OutboundState.UNKNOWN);
    }

    private UUID sentWithoutReference(String text, Instant handedOver) {
        startAt(handedOver);
        UUID id = submit(text);
        OutboundPart part = claim().parts().getFirst();
        queue.stored(part, "490154203237518", 1);
        startAt(handedOver.plusSeconds(5));
        queue.sent(part, null);
        return id;
    }

    private UUID unanswered(String text, Instant handedOver) {
        startAt(handedOver);
        UUID id = submit(text);
        queue.submitted(claim().parts().getFirst());
        queue.release(sim);
        return id;
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
        deliver(card, pdu, NOW.plus(Duration.ofDays(1)));
    }

    private void deliver(UUID card, String pdu, Instant heard) {
        try {
            deliveries.take(card, (StatusReport) PduDecoder.decode(pdu), pdu, heard);
        } catch (MalformedPdu e) {
            throw new IllegalStateException(e);
        }
    }
}
