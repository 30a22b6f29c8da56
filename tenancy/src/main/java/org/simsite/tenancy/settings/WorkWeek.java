package org.simsite.tenancy.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When people are there.
 *
 * @param days none, if the tenant does not say
 * @param from the first minute of each of these days
 * @param to the minute it ends, after {@code from}
 */
public record WorkWeek(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public WorkWeek {
        days = Set.copyOf(days);
    }

    /** Monday is the lowest bit. */
    int bits() {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) if ((bits >> day.ordinal() & 1) == 1) days.add(day);
        return days;
    }
}
