package org.simsite.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.status.CardStatus.Hour;

class BarChartTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void theBusiestHourFillsItsHalf() {
        var chart = new BarChart(List.of(new Hour(AT, 10, 0), new Hour(AT.plusSeconds(3600), 5, 2)));
        assertThat(chart.bars()).extracting(BarChart.Bar::up).containsExactly(40.0, 20.0);
        assertThat(chart.bars()).extracting(BarChart.Bar::top).containsExactly(0.0, 20.0);
        assertThat(chart.bars()).extracting(BarChart.Bar::down).containsExactly(0.0, 8.0);
        assertThat(chart.bars()).extracting(BarChart.Bar::x).containsExactly(0, 10);
        assertThat(chart.sent()).isEqualTo(15);
        assertThat(chart.received()).isEqualTo(2);
    }

    @Test
    void aQuietDayIsFlat() {
        assertThat(new BarChart(List.of(new Hour(AT, 0, 0))).bars())
                .allSatisfy(bar -> assertThat(bar.up() + bar.down()).isZero());
    }
}
