package org.simsite.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.List;
import org.simsite.crm.idempotency.Answer;

/** An answer of the API as text, to be given again: status, body and the two headers a creation has. */
final class StoredResponse {
    private static final List<String> HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private StoredResponse() {}

    static Answer write(Response response) {
        var headers = Json.createObjectBuilder();
        for (var name : HEADERS) {
            if (response.getHeaderString(name) != null) {
                headers.add(name, response.getHeaderString(name));
            }
        }
        var body = JsonbByType.JSONB.toJson(response.getEntity());
        return new Answer(response.getStatus(), headers.build().toString(), body);
    }

    /** The body goes out as octets: as a text it would be made JSON once more. */
    static Response read(Answer answer) {
        var response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body().getBytes(UTF_8));
        try (var reader = Json.createReader(new StringReader(answer.headers()))) {
            reader.readObject().forEach((name, value) -> response.header(name, ((JsonString) value).getString()));
        }
        return response.build();
    }
}
