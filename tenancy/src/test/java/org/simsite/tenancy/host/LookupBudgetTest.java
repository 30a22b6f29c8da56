package org.simsite.tenancy.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LookupBudgetTest {
    private final AtomicLong clock = new AtomicLong();
    private final LookupBudget budget = new LookupBudget(10, clock::get);

    @Test
    void letsAsManyThroughAsASecondHolds() {
        assertThat(taken(25)).isEqualTo(10);
    }

    @Test
    void fillsSteadilyAndNeverOverTheBrim() {
        taken(10);
        clock.addAndGet(500_000_000);
        assertThat(taken(25)).isEqualTo(5);
        clock.addAndGet(3_600_000_000_000L);
        assertThat(taken(25)).isEqualTo(10);
    }

    private int taken(int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) if (budget.take()) taken++;
        return taken;
    }
}
