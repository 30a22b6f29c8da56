package org.simsite.launcher.sim.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Faults faults = new Faults();

    private void order(Fault.Kind kind, int count) {
        faults.add(new Fault(kind, count, 38, Duration.ofSeconds(1), Fault.Moment.BEFORE_AIR));
    }

    @Test
    void happensAsOftenAsOrdered() {
        order(Fault.Kind.HANG, 2);
        assertThat(faults.take(Fault.Kind.HANG)).isPresent();
        assertThat(faults.take(Fault.Kind.HANG)).isPresent();
        assertThat(faults.take(Fault.Kind.HANG)).isEmpty();
    }

    @Test
    void kindsAndMomentsDoNotMix() {
        order(Fault.Kind.SLOW, 1);
        order(Fault.Kind.UNPLUG, 1);
        assertThat(faults.take(Fault.Kind.GARBAGE)).isEmpty();
        assertThat(faults.takeUnplug(Fault.Moment.NOW)).isEmpty();
        assertThat(faults.takeUnplug(Fault.Moment.BEFORE_AIR)).isPresent();
        assertThat(faults.take(Fault.Kind.SLOW)).isPresent();
    }

    @Test
    void whatHasNotHappenedCanBeTakenBack() {
        order(Fault.Kind.HANG, 5);
        faults.clear();
        assertThat(faults.take(Fault.Kind.HANG)).isEmpty();
    }
}
