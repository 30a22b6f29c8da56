package org.simsite.tenancy.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings as somebody typed them.
 *
 * @param workingDays English names of days in small letters, such as {@code monday}; may be empty
 * @param from such as {@code 09:00}
 */
public record SettingsDraft(
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable String currency,
        @Nullable List<String> workingDays,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<DayOff> holidays) {
    /** @param date such as {@code 2026-12-25} */
    public record DayOff(@Nullable String date, @Nullable String name) {}
}
