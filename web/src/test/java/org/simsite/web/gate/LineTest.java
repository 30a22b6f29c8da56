package org.simsite.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {
    private final List<String> turns = new ArrayList<>();
    private int most = 2;
    private final Line line = new Line(() -> most, 1);

    @Test
    void soManyHaveTheirTurnAtOnceAndSomeWait() {
        assertThat(enter("ann")).isTrue();
        assertThat(enter("ben")).isTrue();
        assertThat(enter("cho")).isTrue();
        assertThat(turns).containsExactly("ann", "ben");
    }

    @Test
    void whoeverHasWaitedIsNextWhenOneLeaves() {
        enter("ann");
        enter("ben");
        enter("cho");
        line.leave();
        assertThat(turns).containsExactly("ann", "ben", "cho");
    }

    @Test
    void thereIsAnEndToWaiting() {
        enter("ann");
        enter("ben");
        enter("cho");
        assertThat(enter("dan")).isFalse();
        line.leave();
        assertThat(enter("eve")).isTrue();
        line.leave();
        assertThat(turns).containsExactly("ann", "ben", "cho", "eve");
    }

    @Test
    void anEmptyLineTakesAsManyAsBefore() {
        for (int i = 0; i < 5; i++) {
            enter("ann");
            enter("ben");
            line.leave();
            line.leave();
        }
        assertThat(turns).hasSize(10);
    }

    @Test
    void whereFewerHaveTheirTurnNowThoseThatHaveItKeepItAndTheRestWaits() {
        enter("ann");
        enter("ben");
        most = 1;
        enter("cho");
        line.leave();
        assertThat(turns).containsExactly("ann", "ben");
        line.leave();
        assertThat(turns).containsExactly("ann", "ben", "cho");
    }

    @Test
    void whereMoreHaveItNowThoseThatWaitGoFirst() {
        most = 1;
        enter("ann");
        enter("ben");
        most = 3;
        assertThat(enter("cho")).isTrue();
        assertThat(turns).containsExactly("ann", "ben", "cho");
    }

    private boolean enter(String who) {
        return line.enter(() -> turns.add(who));
    }
}
