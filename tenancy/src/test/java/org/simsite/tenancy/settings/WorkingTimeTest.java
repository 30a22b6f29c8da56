package org.simsite.tenancy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkWeek WEEK =
            new WorkWeek(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));
    /** Thursday and Friday. */
    private static final Set<LocalDate> FREE = Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));

    private final WorkingTime time = new WorkingTime(WEEK, FREE, SHANGHAI);

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-30T09:00+08:00, true,  2026-10-05T09:00
            2026-09-30T08:59+08:00, false, 2026-09-30T09:00
            2026-09-30T17:59+08:00, true,  2026-10-05T09:00
            2026-09-30T18:00+08:00, false, 2026-10-05T09:00
            2026-10-01T10:00+08:00, false, 2026-10-05T09:00
            2026-10-03T10:00+08:00, false, 2026-10-05T09:00
            2026-09-30T01:00Z,      true,  2026-10-05T09:00
            2026-09-29T18:00Z,      false, 2026-09-30T09:00
            2026-10-05T09:00+08:00, true,  2026-10-06T09:00
            """)
    void isOnWorkingDaysThatAreNoHolidaysByTheTenantsClock(ZonedDateTime at, boolean open, String next) {
        assertThat(time.isOpen(at)).isEqualTo(open);
        assertThat(time.nextOpening(at))
                .map(found -> found.toLocalDateTime().toString())
                .hasValue(next);
    }

    @Test
    void whoNamesNoDayIsNeverSaidToBeBack() {
        var silent = new WorkingTime(new WorkWeek(Set.of(), WEEK.from(), WEEK.to()), FREE, SHANGHAI);
        var now = ZonedDateTime.parse("2026-09-30T10:00+08:00");
        assertThat(silent.isOpen(now)).isFalse();
        assertThat(silent.nextOpening(now)).isEmpty();
    }

    @Test
    void anHourThatTheClockSkipsOpensAtTheNextOneThereIs() {
        var early = new WorkWeek(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), LocalTime.of(4, 0));
        var berlin = new WorkingTime(early, Set.of(), ZoneId.of("Europe/Berlin"));
        assertThat(berlin.nextOpening(ZonedDateTime.parse("2026-03-29T00:00+01:00[Europe/Berlin]")))
                .hasValue(ZonedDateTime.parse("2026-03-29T03:30+02:00[Europe/Berlin]"));
    }

    @Test
    void daysTravelAsBits() {
        for (int bits = 0; bits < 128; bits++)
            assertThat(new WorkWeek(WorkWeek.days(bits), WEEK.from(), WEEK.to()).bits())
                    .isEqualTo(bits);
    }
}
