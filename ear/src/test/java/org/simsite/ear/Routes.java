package org.simsite.ear;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations that the OpenAPI document of a host names, with a call of each that only its ids can spoil. */
record Routes(String host, JsonObject document) {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z]+)}");

    /** What fields want to hold that take no free text; the others get some. */
    private static final Map<String, String> GOOD = Map.of(
            "kind", "person",
            "channel", "email",
            "priority", "notice",
            "currency", "CNY",
            "amount", "12.50",
            "locale", "en",
            "quietFrom", "22:00",
            "quietTo", "08:00",
            "code", "123456");

    private static final AtomicInteger FRESH = new AtomicInteger(77_000);

    record Route(String method, String path, JsonObject operation) {
        boolean secured() {
            return !operation.containsKey("security");
        }

        boolean takesBody() {
            return operation.containsKey("requestBody");
        }

        List<String> holes() {
            return HOLE.matcher(path).results().map(found -> found.group(1)).toList();
        }

        List<String> queries() {
            return parameters("query");
        }

        private List<String> parameters(String in) {
            return operation.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                    .map(JsonValue::asJsonObject)
                    .filter(parameter -> parameter.getString("in", "").equals(in))
                    .map(parameter -> parameter.getString("name"))
                    .toList();
        }

        /** @param values for the holes by their names */
        String at(Map<String, String> values) {
            return HOLE.matcher(path)
                    .replaceAll(found -> Matcher.quoteReplacement(RawBrowser.encode(values.get(found.group(1)))));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Routes of(String host) {
        return new Routes(host, ApiCall.object(ApiCall.to(host, "/api/openapi").get()));
    }

    /** Looking and taking away come first: what is added later is not there for them. */
    List<Route> all() {
        var found = new ArrayList<Route>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject()
                        .forEach((method, operation) ->
                                found.add(new Route(method.toUpperCase(Locale.ROOT), path, operation.asJsonObject()))));
        found.sort(Comparator.comparing(route -> !route.method().matches("GET|DELETE")));
        return found;
    }

    /** Names of the fields of its body that hold text. */
    List<String> textFields(Route route) {
        if (!route.takesBody()) return List.of();
        return properties(schema(route)).entrySet().stream()
                .filter(each -> isText(each.getValue().asJsonObject())
                        || each.getValue().asJsonObject().getString("type", "").equals("array"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param field that holds {@code value}; empty for none */
    String body(Route route, String field, String value) {
        if (!route.takesBody()) return "";
        var schema = schema(route);
        var one = object(schema, field, value);
        return schema.getString("type", "").equals("array")
                ? Json.createArrayBuilder().add(one).build().toString()
                : one.build().toString();
    }

    private JsonObjectBuilder object(JsonObject schema, String field, String value) {
        var object = Json.createObjectBuilder();
        properties(schema).forEach((name, property) -> {
            var type = property.asJsonObject();
            if (type.getString("type", "").equals("array")) {
                JsonArrayBuilder list = Json.createArrayBuilder();
                if (name.equals(field)) list.add(value);
                object.add(name, list);
            } else if (type.getString("type", "").matches("integer|number")) object.add(name, 3);
            else if (type.containsKey("$ref")) object.add(name, object(resolved(type), "", ""));
            else if (isText(type) && (name.equals(field) || !name.equals("siteSlug")))
                object.add(name, name.equals(field) ? value : good(name));
        });
        return object;
    }

    /** Where one name or number can be there once only, each call brings another. */
    private static String good(String name) {
        var fresh = Integer.toString(FRESH.incrementAndGet());
        return name.equals("number") ? fresh : GOOD.getOrDefault(name, "free text " + fresh);
    }

    private static boolean isText(JsonObject type) {
        return type.getString("type", "").equals("string");
    }

    private JsonObject properties(JsonObject schema) {
        var one = schema.containsKey("items") ? schema.getJsonObject("items") : schema;
        return resolved(one)
                .getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject();
    }

    private static JsonObject schema(JsonObject operation) {
        return operation
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema");
    }

    private JsonObject schema(Route route) {
        return schema(route.operation());
    }

    private JsonObject resolved(JsonObject schema) {
        if (!schema.containsKey("$ref")) return schema;
        var name = schema.getString("$ref").replaceFirst(".*/", "");
        return document.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }
}
