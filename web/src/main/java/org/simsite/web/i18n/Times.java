package org.simsite.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.simsite.web.look.Place;

/** Times as people say them, in the tenant's zone: near ones by distance, others by date; the exact one for a hover. */
@Named
@RequestScoped
public class Times {
    private static final int A_WEEK = 7;
    private static final DateTimeFormatter PRECISE = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    @Inject
    Words words;

    @Inject
    ReaderLanguage reader;

    @Inject
    Place place;

    public String relative(Instant at) {
        if (at == null) return "";
        var ago = Duration.between(at, Instant.now());
        if (ago.isNegative() || ago.toMinutes() < 1) return words.say("time.now");
        if (ago.toHours() < 1) return words.say("time.minutes", ago.toMinutes());
        if (ago.toDays() < 1) return words.say("time.hours", ago.toHours());
        long days = ChronoUnit.DAYS.between(
                local(at).toLocalDate(), local(Instant.now()).toLocalDate());
        return days < A_WEEK ? words.say("time.days", days) : day(at);
    }

    public String exact(Instant at) {
        return at == null ? "" : format(FormatStyle.LONG, FormatStyle.MEDIUM).format(local(at));
    }

    /** Date and time, for a moment to come. */
    public String moment(Instant at) {
        return at == null ? "" : format(FormatStyle.MEDIUM, FormatStyle.SHORT).format(local(at));
    }

    public String day(Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(reader.locale())
                        .format(local(at));
    }

    /** To the millisecond, for a line of a protocol. */
    public String precise(Instant at) {
        return PRECISE.format(local(at));
    }

    /** Whole seconds from one moment to another, for a step that was timed. */
    public String took(Instant from, Instant to) {
        return from == null || to == null
                ? ""
                : words.say("time.took", Duration.between(from, to).toMillis() / 1000.0);
    }

    /** How long ago, in the shortest form that can be read from across a room. */
    public String age(Instant at) {
        if (at == null) return "–";
        long seconds = Math.max(0, Duration.between(at, Instant.now()).toSeconds());
        return seconds < 120 ? words.say("time.age.seconds", seconds) : words.say("time.age.minutes", seconds / 60);
    }

    private DateTimeFormatter format(FormatStyle date, FormatStyle time) {
        return DateTimeFormatter.ofLocalizedDateTime(date, time).withLocale(reader.locale());
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(place.zone());
    }
}
