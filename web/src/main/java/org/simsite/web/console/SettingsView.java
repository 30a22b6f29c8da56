package org.simsite.web.console;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.simsite.tenancy.input.FieldError;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.settings.Settings;
import org.simsite.tenancy.settings.SettingsDraft;
import org.simsite.tenancy.settings.TenantSettings;
import org.simsite.web.form.Attempt;
import org.simsite.web.form.Choices;
import org.simsite.web.i18n.ReaderLanguage;
import org.simsite.web.i18n.Words;

/** What the tenant settles for all its pages. */
@Named
@ViewScoped
public class SettingsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    TenantSettings settings;

    @Inject
    Attempt attempt;

    @Inject
    ReaderLanguage reader;

    @Inject
    Words words;

    private String locale;
    private String timeZone;
    private String currency;
    private String[] workingDays;
    private String from;
    private String to;
    private String holidays;
    private long version;

    public void load() {
        Settings now = settings.get();
        locale = now.locale().toLanguageTag();
        timeZone = now.zone().getId();
        currency = now.currency();
        workingDays = now.week().days().stream().map(SettingsView::name).toArray(String[]::new);
        from = now.week().from().toString();
        to = now.week().to().toString();
        holidays = HolidayLines.write(now.holidays());
        version = now.version();
    }

    public String save() {
        if (!attempt.to(this::store)) return null;
        attempt.done("general.saved");
        return "/console/settings/general?faces-redirect=true";
    }

    private void store() {
        var days = workingDays == null ? List.<String>of() : List.of(workingDays);
        var draft = new SettingsDraft(locale, timeZone, currency, days, from, to, HolidayLines.read(holidays));
        try {
            settings.change(draft, version);
        } catch (InvalidInput bad) {
            throw new InvalidInput(
                    bad.errors().stream().map(SettingsView::onThePage).toList());
        }
    }

    /** The page has one field for the hours' beginning and one for their end: {@code workingHours.to} is {@code to}. */
    private static FieldError onThePage(FieldError error) {
        return new FieldError(error.field().replaceFirst("^workingHours\\.", ""), error.key(), error.args());
    }

    public List<SelectItem> getLocales() {
        return Stream.of("en", "zh-CN")
                .map(tag -> new SelectItem(tag, words.languageName(tag)))
                .toList();
    }

    public List<SelectItem> getTimeZones() {
        return Choices.timeZones(timeZone);
    }

    public List<SelectItem> getCurrencies() {
        return Choices.currencies(currency);
    }

    public List<SelectItem> getDays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new SelectItem(name(day), day.getDisplayName(TextStyle.FULL_STANDALONE, reader.locale())))
                .toList();
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String[] getWorkingDays() {
        return workingDays;
    }

    public void setWorkingDays(String[] workingDays) {
        this.workingDays = workingDays;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getHolidays() {
        return holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays;
    }
}
