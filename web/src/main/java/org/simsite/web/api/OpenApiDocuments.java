package org.simsite.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.simsite.tenancy.host.HostKind;
import org.simsite.web.host.Audience;
import org.simsite.web.host.HostPaths;

/** Cuts the document of the whole API down to what one host kind serves. */
final class OpenApiDocuments {
    private static final String REF = "#/components/schemas/";

    private final JsonObject whole;

    /** @param whole as the build wrote it, every path in it */
    OpenApiDocuments(JsonObject whole) {
        this.whole = whole;
    }

    JsonObject of(HostKind kind) {
        var paths = Json.createObjectBuilder();
        whole.getJsonObject("paths").forEach((path, item) -> {
            if (HostPaths.serves(kind, path)) {
                paths.add(path, operations(path, item.asJsonObject()));
            }
        });
        var kept = paths.build();
        return Json.createObjectBuilder(whole)
                .remove("tags")
                .add("paths", kept)
                .add("components", components(kept))
                .build();
    }

    /** Every operation can answer with a problem, and tells by the gate's table whether it wants a token. */
    private static JsonObject operations(String path, JsonObject item) {
        var operations = Json.createObjectBuilder();
        item.forEach((method, value) -> {
            var operation = Json.createObjectBuilder(value.asJsonObject());
            if (HostPaths.audience(path) == Audience.EVERYBODY) {
                operation.add("security", JsonValue.EMPTY_JSON_ARRAY);
            }
            var problem = Json.createObjectBuilder().add("$ref", "#/components/responses/Problem");
            var responses = Json.createObjectBuilder(value.asJsonObject().getJsonObject("responses"));
            operations.add(method, operation.add("responses", responses.add("default", problem)));
        });
        return operations.build();
    }

    private JsonObject components(JsonObject paths) {
        var all = whole.getJsonObject("components");
        var used = new HashSet<String>();
        collect(paths, all.getJsonObject("schemas"), used);
        collect(ProblemSchema.RESPONSE, all.getJsonObject("schemas"), used);
        return Json.createObjectBuilder(all)
                .add("schemas", only(all.getJsonObject("schemas"), used::contains))
                .add("responses", Json.createObjectBuilder().add("Problem", ProblemSchema.RESPONSE))
                .build();
    }

    private static JsonObject only(JsonObject schemas, Predicate<String> wanted) {
        var kept = Json.createObjectBuilder();
        schemas.forEach((name, schema) -> {
            if (wanted.test(name)) {
                kept.add(name, schema);
            }
        });
        return kept.build();
    }

    /** Follows references to schemas, and theirs. */
    private static void collect(JsonValue value, Map<String, JsonValue> schemas, Set<String> used) {
        if (value instanceof JsonObject object) {
            object.values().forEach(inner -> collect(inner, schemas, used));
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> collect(inner, schemas, used));
        } else if (value instanceof JsonString text && text.getString().startsWith(REF)) {
            var name = text.getString().substring(REF.length());
            if (used.add(name) && schemas.containsKey(name)) {
                collect(schemas.get(name), schemas, used);
            }
        }
    }
}
