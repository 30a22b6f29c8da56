package org.simsite.tenancy.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.Fields;

/** Reads a draft field by field; every bad one is named. */
final class CheckedSettings {
    static final int MOST_HOLIDAYS = 100;
    private static final int LONGEST_NAME = 60;
    private static final Set<String> LOCALES = Set.of("en", "zh-CN");

    private final Fields fields = new Fields();

    /** @throws org.simsite.tenancy.input.InvalidInput naming every bad field */
    static Settings of(SettingsDraft draft, long version) {
        return new CheckedSettings().read(draft, version);
    }

    private Settings read(SettingsDraft draft, long version) {
        String locale = fields.text("locale", draft.locale(), 20);
        if (!locale.isEmpty()) fields.require(LOCALES.contains(locale), "locale", "locale");
        String zone = fields.text("timeZone", draft.timeZone(), 64);
        if (!zone.isEmpty()) fields.require(ZoneId.getAvailableZoneIds().contains(zone), "timeZone", "timeZone");
        String currency = fields.text("currency", draft.currency(), 3);
        if (!currency.isEmpty()) fields.require(isMoney(currency), "currency", "currency");
        Set<DayOfWeek> days = days(draft.workingDays());
        LocalTime from = time("workingHours.from", draft.from());
        LocalTime to = time("workingHours.to", draft.to());
        List<Holiday> holidays = holidays(draft.holidays());
        fields.check();
        fields.require(from.isBefore(to), "workingHours.to", "before").check();
        return new Settings(
                Locale.forLanguageTag(locale),
                ZoneId.of(zone),
                currency,
                new WorkWeek(days, from, to),
                holidays,
                version);
    }

    private static boolean isMoney(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0);
    }

    private Set<DayOfWeek> days(@Nullable List<String> names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : names == null ? List.<String>of() : names) {
            var day = Arrays.stream(DayOfWeek.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
            fields.require(day.isPresent(), "workingDays", "weekday");
            day.ifPresent(days::add);
        }
        return days;
    }

    private LocalTime time(String field, @Nullable String typed) {
        String text = fields.text(field, typed, 5);
        if (text.isEmpty()) return LocalTime.MIDNIGHT;
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException bad) {
            fields.require(false, field, "timeOfDay");
            return LocalTime.MIDNIGHT;
        }
    }

    private List<Holiday> holidays(@Nullable List<SettingsDraft.DayOff> typed) {
        List<SettingsDraft.DayOff> list = typed == null ? List.of() : typed;
        fields.require(list.size() <= MOST_HOLIDAYS, "holidays", "tooMany", MOST_HOLIDAYS);
        List<Holiday> holidays = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < Math.min(list.size(), MOST_HOLIDAYS); i++) {
            String at = "holidays[" + i + "]";
            String name = fields.name(at + ".name", list.get(i).name(), LONGEST_NAME);
            LocalDate day = day(at + ".date", list.get(i).date());
            fields.require(day.equals(LocalDate.EPOCH) || days.add(day), at + ".date", "dayTwice", day.toString());
            holidays.add(new Holiday(day, name));
        }
        holidays.sort(Comparator.comparing(Holiday::day));
        return holidays;
    }

    private LocalDate day(String field, @Nullable String typed) {
        try {
            LocalDate day = LocalDate.parse(fields.text(field, typed, 10));
            fields.require(day.getYear() >= 2000 && day.getYear() < 2200, field, "date");
            return day;
        } catch (DateTimeParseException bad) {
            fields.require(false, field, "isoDate");
            return LocalDate.EPOCH; // stands for none: it is outside the years we take
        }
    }
}
