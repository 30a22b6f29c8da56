package org.simsite.web.audit;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.simsite.tenancy.audit.AuditEntry;

/** An entry as a page shows it: a change field by field, where it was written so. */
public record AuditLine(AuditEntry entry) {
    /** One field of a change. */
    public record Change(String field, String was, String became) {}

    public List<Change> changes() {
        var was = fields(entry.act().was());
        var became = fields(entry.act().became());
        var names = new TreeSet<>(was.keySet());
        names.addAll(became.keySet());
        return names.stream()
                .map(name -> new Change(name, text(was.get(name)), text(became.get(name))))
                .toList();
    }

    /** What was noted where it is no change of fields. */
    public String note() {
        return changes().isEmpty() ? entry.act().became() : "";
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value == null ? "" : value.toString();
    }

    private static Map<String, JsonValue> fields(String json) {
        if (!json.startsWith("{")) return Map.of();
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return object;
        } catch (JsonException cutOff) {
            return Map.of();
        }
    }
}
