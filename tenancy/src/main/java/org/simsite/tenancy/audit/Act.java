package org.simsite.tenancy.audit;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
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

    private static String shown(String field, @Nullable Object value) {
        return Redaction.secret(field) ? Redaction.HIDDEN : String.valueOf(value);
    }
}
