package org.simsite.tenancy.settings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** When the tenant's people are there, by its own clock: on working days that are no holidays, from an hour to an hour. */
public record WorkingTime(WorkWeek week, Set<LocalDate> holidays, ZoneId zone) {
    /** Further ahead nobody is told anything. */
    private static final int HORIZON_DAYS = 60;

    public WorkingTime {
        holidays = Set.copyOf(holidays);
    }

    public boolean isOpen(ZonedDateTime at) {
        ZonedDateTime here = at.withZoneSameInstant(zone);
        LocalTime time = here.toLocalTime();
        return works(here.toLocalDate()) && !time.isBefore(week.from()) && time.isBefore(week.to());
    }

    /** The next moment somebody comes in, if that is within two months. */
    public Optional<ZonedDateTime> nextOpening(ZonedDateTime after) {
        LocalDate today = after.withZoneSameInstant(zone).toLocalDate();
        return today.datesUntil(today.plusDays(HORIZON_DAYS))
                .filter(this::works)
                .map(day -> day.atTime(week.from()).atZone(zone))
                .filter(opening -> opening.isAfter(after))
                .findFirst();
    }

    private boolean works(LocalDate day) {
        return week.days().contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
