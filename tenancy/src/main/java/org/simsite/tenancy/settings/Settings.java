package org.simsite.tenancy.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A tenant's settings as they are.
 *
 * @param locale of pages and texts to readers who say nothing else
 * @param currency of prices that name none: ISO 4217
 * @param holidays by day
 */
public record Settings(
        Locale locale, ZoneId zone, String currency, WorkWeek week, List<Holiday> holidays, long version) {
    public Settings {
        holidays = List.copyOf(holidays);
    }

    public WorkingTime workingTime() {
        return new WorkingTime(week, holidays.stream().map(Holiday::day).collect(Collectors.toSet()), zone);
    }

    /** For the audit log. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("locale", locale.toLanguageTag());
        fields.put("timeZone", zone.getId());
        fields.put("currency", currency);
        fields.put("workingDays", new TreeSet<>(week.days()));
        fields.put("workingHours", week.from() + "–" + week.to());
        fields.put(
                "holidays",
                holidays.stream().map(each -> each.day() + " " + each.name()).toList());
        return fields;
    }
}
