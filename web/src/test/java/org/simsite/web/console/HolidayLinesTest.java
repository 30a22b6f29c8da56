package org.simsite.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.settings.Holiday;
import org.simsite.tenancy.settings.SettingsDraft.DayOff;

class HolidayLinesTest {
    @Test
    void aLineIsADateAndAName() {
        assertThat(HolidayLines.read("2026-12-25  Christmas Day \r\n\n  2026-10-01\t国庆节\n31.12."))
                .containsExactly(
                        new DayOff("2026-12-25", "Christmas Day"),
                        new DayOff("2026-10-01", "国庆节"),
                        new DayOff("31.12.", ""));
        assertThat(HolidayLines.read(null)).isEmpty();
    }

    @Test
    void whatIsShownCanBeSavedAgain() {
        var shown = HolidayLines.write(List.of(new Holiday(LocalDate.of(2026, 12, 25), "Christmas Day")));
        assertThat(HolidayLines.read(shown)).containsExactly(new DayOff("2026-12-25", "Christmas Day"));
    }
}
