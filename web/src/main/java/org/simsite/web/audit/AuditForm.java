package org.simsite.web.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.simsite.tenancy.audit.AuditQuery;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.web.look.Place;

/** What the reader of the log asks for, as the address of the page says it. */
@Named
@RequestScoped
public class AuditForm {
    private static final String[] FIELDS = {"who", "action", "subject", "from", "until", "tenant"};

    @Inject
    HttpServletRequest request;

    @Inject
    Place place;

    /** @throws InvalidInput naming a field that is too long or no date */
    public AuditQuery query() {
        var from = day("from");
        var until = day("until");
        return AuditQuery.of(
                get("who"),
                get("action"),
                get("subject"),
                from.map(this::begin).orElse(null),
                until.map(day -> begin(day.plusDays(1))).orElse(null));
    }

    /** The id of the last entry of the page before; null on the first. */
    public Long below() {
        var id = get("below");
        return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
    }

    public String get(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }

    public boolean isFiltered() {
        return Stream.of(FIELDS).anyMatch(field -> !get(field).isEmpty());
    }

    /** The same question as the query of another address; empty or beginning with an ampersand. */
    public String getCarried() {
        return Stream.of(FIELDS)
                .filter(field -> !get(field).isEmpty())
                .map(field -> "&" + field + "=" + URLEncoder.encode(get(field), UTF_8))
                .collect(Collectors.joining());
    }

    private Optional<LocalDate> day(String field) {
        try {
            return get(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(get(field)));
        } catch (DateTimeParseException none) {
            throw new InvalidInput(field, "date");
        }
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(place.zone()).toInstant();
    }
}
