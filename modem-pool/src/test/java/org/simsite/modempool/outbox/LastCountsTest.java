package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.modempool.outbox.LastCounts.Span;

class LastCountsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-11-21T16:00:00Z");

    private final LastCounts counts = new LastCounts();

    @ParameterizedTest
    @CsvSource({
        "9999, 20000, 0, true",
        "10000, 20000, 0, false",
        "9999, 20000, 999, true",
        "9999, 20000, 1000, false",
        "9999, 20000, -1000, false",
        "0, 9999, 0, false",
        "0, 10000, 0, true"
    })
    void isFarBelowHalfOfALargeLimitForASecond(long parts, long limit, long later, boolean far) {
        counts.put("acme", Span.DAY, TODAY, parts, NOON);
        assertThat(counts.isFar("acme", Span.DAY, TODAY, limit, NOON.plusMillis(later)))
                .isEqualTo(far);
    }

    @Test
    void saysNothingOfOthersOtherSpansAndOtherDays() {
        counts.put("acme", Span.DAY, TODAY, 0, NOON);
        assertThat(counts.isFar("globex", Span.DAY, TODAY, 20_000, NOON)).isFalse();
        assertThat(counts.isFar("acme", Span.MONTH, TODAY, 20_000, NOON)).isFalse();
        assertThat(counts.isFar("acme", Span.DAY, NOON, 20_000, NOON)).isFalse();
    }

    @Test
    void aLimitIsHeldAtTheLatestASecondAfterItWasReached() {
        var sending = new Sending();
        sending.rules.set("acme", new SendingRule(null, null, null, null, 20_000, null, null, null, null, null, null));
        sending.submit("acme", "+8613800138000", Priority.CONVERSATION, "one");
        assertThat(sending.drain()).isEqualTo(1);
        sending.database.run(sql -> sql.update("update pool.sent_count set parts = 20000 where span = 'D'"));
        sending.at(NOON.plusSeconds(1));
        sending.submit("acme", "+8613800138000", Priority.CONVERSATION, "two");
        assertThat(sending.drain()).isZero();
    }
}
