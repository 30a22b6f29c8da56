package org.simsite.modempool.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.simsite.modempool.FakeModem;
import org.simsite.modempool.at.Transcript;
import org.simsite.modempool.outbox.OutboundState;
import org.simsite.modempool.status.ModemEvents;
import org.simsite.modempool.status.Transcripts;

/** What an operator sees of the talk with a modem, from a node that is not at its line. */
@Timeout(60)
class TranscriptsTest {
    private final Bench bench = new Bench();
    private final MovableClock clock = new MovableClock();
    private final Transcripts here = new Transcripts(bench.database, clock);
    private final Transcripts elsewhere = new Transcripts(bench.database, clock);

    @AfterEach
    void tearDown() throws Exception {
        bench.close();
    }

    private UUID modem() {
        return bench.status.modems().getFirst().id();
    }

    @Test
    void showsWhatIsSaidWhileSomebodyLooks() {
        var worker = bench.worker(new FakeModem(true), "/dev/a", bench.desk());
        bench.run(worker);
        bench.awaitReady();
        bench.awaitState(bench.submit("a word in confidence", "k"), OutboundState.SENT);
        Map<String, Transcript> lines = Map.of("/dev/a", worker.transcript());
        assertThat(here.publish(lines)).as("somebody looks").isFalse();
        assertThat(elsewhere.look(modem())).isEmpty();
        assertThat(here.publish(lines)).isTrue();
        List<Transcripts.Said> said = elsewhere.look(modem());
        assertThat(said)
                .extracting(Transcripts.Said::text)
                .contains("AT+CSQ", "+CSQ: 21,99")
                .anyMatch(line -> line.matches("<PDU, [0-9]+ octets><Ctrl-Z>"));
        assertThat(said)
                .filteredOn(Transcripts.Said::ours)
                .extracting(Transcripts.Said::text)
                .contains("AT+CSQ");
        clock.forward(Duration.ofMinutes(1));
        assertThat(here.publish(lines)).as("nobody looks any more").isFalse();
        assertThat(elsewhere.look(modem())).isEmpty();
    }

    @Test
    void leavesTheLinesOfAnotherNodeAlone() {
        bench.run(bench.worker(new FakeModem(true), "/dev/a", bench.desk()));
        bench.awaitReady();
        here.look(modem());
        here.publish(Map.of("/dev/b", new Transcript(Clock.systemUTC())));
        assertThat(here.look(modem())).isEmpty();
    }

    @Test
    void tellsWhatAModemWentThrough() {
        var modem = new FakeModem(true);
        bench.start(modem, "/dev/a", bench.desk());
        bench.awaitReady();
        modem.unplug();
        Bench.within(() -> bench.status.modems().getFirst().state() == ModemState.RECOVERING);
        List<ModemEvents.Event> events = new ModemEvents(bench.database).last(modem());
        assertThat(events.getFirst().state()).isEqualTo(ModemState.RECOVERING);
        assertThat(events.getFirst().reason()).isEqualTo("unplugged");
        assertThat(events).extracting(ModemEvents.Event::state).contains(ModemState.READY);
    }
}
