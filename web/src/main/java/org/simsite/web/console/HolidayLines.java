package org.simsite.web.console;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.simsite.tenancy.settings.Holiday;
import org.simsite.tenancy.settings.SettingsDraft.DayOff;

/** Holidays as one types a list of them: a line each, the date first. */
final class HolidayLines {
    private HolidayLines() {}

    static String write(List<Holiday> holidays) {
        return holidays.stream().map(each -> each.day() + " " + each.name()).collect(Collectors.joining("\n"));
    }

    /** Whatever stands before the first blank is meant as the date; what is no date is refused later, by its line. */
    static List<DayOff> read(String lines) {
        return Objects.requireNonNullElse(lines, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+", 2))
                .map(parts -> new DayOff(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }
}
