package org.simsite.modempool.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.SimStatus;

class SimsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Sims sims;
    private PoolStatus status;

    @BeforeEach
    void noSims() {
        Database database = PoolDatabase.empty();
        sims = new Sims(database, new Bell());
        status = new PoolStatus(database, Clock.systemUTC());
    }

    private SimStatus only() {
        assertThat(status.sims()).hasSize(1);
        return status.sims().getFirst();
    }

    @Test
    void knowsACardAgain() {
        var card = new SimIdentity("89860000000000000001", "460001234567890", null);
        UUID id = sims.register(card, NOW).id();
        assertThat(sims.register(card, NOW).id()).isEqualTo(id);
        var other = new SimIdentity("89860000000000000002", "460001234567891", null);
        assertThat(sims.register(other, NOW).id()).isNotEqualTo(id);
    }

    @Test
    void keepsTheNumberTheOperatorGave() {
        var card = new SimIdentity("89860000000000000001", null, null);
        UUID id = sims.register(card, NOW).id();
        sims.change(id, new SimChange(null, "+8613900000001", 15, 1_000));
        assertThat(sims.register(card, NOW).number()).isEqualTo("+8613900000001");
        assertThat(only().perMinute()).isEqualTo(15);
        sims.change(id, new SimChange(SimState.BLOCKED, null, 0, null));
        assertThat(only().perMinute()).isNull();
        assertThat(only().perDay()).isEqualTo(1_000);
        assertThat(only().state()).isEqualTo(SimState.BLOCKED);
    }

    @Test
    void isLeasedToOneHolderAtATime() {
        UUID id = sims.register(new SimIdentity("89860000000000000001", null, null), NOW)
                .id();
        sims.lease(id, "acme");
        sims.lease(id, "acme");
        assertThat(only().mode()).isEqualTo(SimMode.DEDICATED);
        assertThatIllegalStateException().isThrownBy(() -> sims.lease(id, "globex"));
        assertThat(only().holder()).isEqualTo("acme");
        sims.release(id);
        assertThat(only().mode()).isEqualTo(SimMode.SHARED);
    }

    @Test
    void refusesWhatIsOutOfRangeAndWhatIsNotThere() {
        UUID id = sims.register(new SimIdentity("89860000000000000001", null, null), NOW)
                .id();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sims.change(id, new SimChange(null, null, -1, null)))
                .withMessageStartingWith("perMinute");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sims.change(id, new SimChange(null, "139", null, null)))
                .withMessageStartingWith("number");
        UUID unknown = UUID.randomUUID();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> sims.change(unknown, new SimChange(null, null, 1, null)));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> sims.lease(unknown, "acme"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> sims.release(unknown));
        assertThatIllegalArgumentException().isThrownBy(() -> new SimIdentity(null, null, null));
    }
}
