package org.simsite.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {
    private static final long SECOND = 1_000_000_000;
    private static final int WHOLE = 8;
    private static final int FEW = 1;

    private long now = 5 * SECOND;
    private final Share share = new Share(WHOLE, () -> now);
    private final Pace loud = pace(Share.LOUD);
    private final Pace calm = pace(Share.LOUD - 1);

    private Pace pace(int turns) {
        var pace = new Pace(() -> now);
        for (int i = 0; i < turns; i++) pace.turn();
        return pace;
    }

    @Test
    void whoeverAsksAloneHasAllHoweverLoud() {
        share.asked("acme");
        assertThat(share.of("acme", loud)).isEqualTo(WHOLE);
    }

    @Test
    void whoeverIsLoudWhileOthersAskHasFewAndTheOthersHaveAll() {
        share.asked("acme");
        share.asked("globex");
        assertThat(share.of("acme", loud)).isEqualTo(FEW);
        assertThat(share.of("globex", calm)).isEqualTo(WHOLE);
        share.asked("acme");
        now += SECOND / 2;
        share.asked("acme");
        assertThat(share.of("acme", pace(Share.LOUD))).isEqualTo(FEW);
    }

    @Test
    void onceTheOthersAreSilentForASecondItHasAllAgain() {
        share.asked("globex");
        now += SECOND / 2;
        share.asked("acme");
        now += SECOND / 2;
        share.asked("acme");
        assertThat(share.of("acme", pace(Share.LOUD))).isEqualTo(WHOLE);
    }

    @Test
    void whoeverHasBecomeCalmHasAllAgain() {
        share.asked("acme");
        share.asked("globex");
        now += SECOND;
        assertThat(loud.perSecond()).as("of the second before").isEqualTo(Share.LOUD);
        now += SECOND;
        share.asked("globex");
        assertThat(share.of("acme", loud)).isEqualTo(WHOLE);
    }

    @Test
    void oneLessThanThereAreProcessorsIsAtLeastOneAndNeverMoreThanAll() {
        for (int[] each : new int[][] {{1, 1}, {4, 1}, {8, 1}, {16, 3}, {64, 15}}) {
            var other = new Share(each[0], () -> now);
            other.asked("globex");
            assertThat(other.of("acme", loud)).isEqualTo(each[1]);
        }
    }
}
