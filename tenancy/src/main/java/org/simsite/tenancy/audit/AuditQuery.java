package org.simsite.tenancy.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.Fields;

/**
 * Which entries are wanted; what is empty or null asks for nothing.
 *
 * @param who part of the actor's name, @param action beginning of the action, @param subject part of the subject
 * @param from at or after, @param until before
 */
public record AuditQuery(
        String who,
        String action,
        String subject,
        @Nullable Instant from,
        @Nullable Instant until) {
    private static final int LONGEST = 100;
    public static final AuditQuery ALL = new AuditQuery("", "", "", null, null);

    /** @throws org.simsite.tenancy.input.InvalidInput naming a field that is too long, or an end before the beginning */
    public static AuditQuery of(
            @Nullable String who,
            @Nullable String action,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until) {
        Fields fields = new Fields();
        AuditQuery query = new AuditQuery(
                fields.optionalText("who", who, LONGEST),
                fields.optionalText("action", action, LONGEST),
                fields.optionalText("subject", subject, LONGEST),
                from,
                until);
        fields.require(from == null || until == null || from.isBefore(until), "until", "before");
        fields.check();
        return query;
    }

    /** Conditions to stand behind others, each with its and. */
    String where() {
        return (who.isEmpty() ? "" : " and position(lower(?) in lower(actor)) > 0")
                + (action.isEmpty() ? "" : " and starts_with(action, ?)")
                + (subject.isEmpty() ? "" : " and position(lower(?) in lower(subject)) > 0")
                + (from == null ? "" : " and at >= ?")
                + (until == null ? "" : " and at < ?");
    }

    List<Object> arguments() {
        List<Object> given = new ArrayList<>();
        for (String text : new String[] {who, action, subject}) if (!text.isEmpty()) given.add(text);
        if (from != null) given.add(utc(from));
        if (until != null) given.add(utc(until));
        return given;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
