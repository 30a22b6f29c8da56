package org.simsite.tenancy.audit;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done and must be remembered.
 *
 * @param action such as {@code tenant.suspend}: what kind of thing, a dot, the verb
 * @param subject what it was done to
 * @param was how it stood before, empty if that is no question: a JSON object of the fields that changed, or words
 * @param became how it stands now, in the same form
 */
public record Act(String action, String subject, String was, String became) {
    public static Act of(String action, String subject) {
        return new Act(action, subject, "", "");
    }

    /** A change: only the fields that differ are kept, and a field whose name tells of a secret says only that it did. */
    public static Act change(String action, String subject, Map<String, ?> before, Map<String, ?> after) {
        return new Act(action, subject, differing(before, after), differing(after, before));
    }

    private static String differing(Map<String, ?> these, Map<String, ?> those) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        new TreeMap<String, Object>(these).forEach((field, value) -> {
            if (!Objects.equals(value, those.get(field))) fields.add(field, shown(field, value));
        });
        String json = fields.build().toString();
        return json.equals("{}") ? "" : json;
    }

    /** The components of a record by name; those that are absent are left out. */
    public static Map<String, Object> fields(Record value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent each : value.getClass().getRecordComponents()) {
            Object part = part(value, each);
            if (part != null) fields.put(each.getName(), part);
        }
        return fields;
    }

    private static @Nullable Object part(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException("not a public record: " + value.getClass(), hidden);
        }
    }

    private static String shown(String field, @Nullable Object value) {
        return Redaction.secret(field) ? Redaction.HIDDEN : told(value);
    }

    /** For people to read: without names of classes and brackets. */
    private static String told(@Nullable Object value) {
        if (value instanceof Record whole) return told(fields(whole).values(), " · ");
        if (value instanceof Collection<?> many) return told(many, ", ");
        return String.valueOf(value);
    }

    private static String told(Collection<?> parts, String between) {
        return parts.stream().map(Act::told).filter(not(String::isEmpty)).collect(joining(between));
    }
}
