package org.simsite.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.simsite.web.error.Problem;

/** How the document describes what every call may answer: RFC 9457 §3. */
final class ProblemSchema {
    static final JsonObject RESPONSE = Json.createObjectBuilder()
            .add("description", "A problem: 400, 401, 403, 404, 405, 409, 412, 413, 415, 421, 422, 428, 429 or 500")
            .add(
                    "content",
                    Json.createObjectBuilder()
                            .add(Problem.MEDIA_TYPE, Json.createObjectBuilder().add("schema", problem())))
            .build();

    private ProblemSchema() {}

    private static JsonObjectBuilder problem() {
        var error =
                object(Json.createObjectBuilder().add("field", type("string")).add("message", type("string")));
        return object(Json.createObjectBuilder()
                .add("type", type("string"))
                .add("title", type("string"))
                .add("status", type("integer"))
                .add("detail", type("string"))
                .add("errors", type("array").add("items", error)));
    }

    private static JsonObjectBuilder object(JsonObjectBuilder properties) {
        return type("object").add("properties", properties);
    }

    private static JsonObjectBuilder type(String name) {
        return Json.createObjectBuilder().add("type", name);
    }
}
