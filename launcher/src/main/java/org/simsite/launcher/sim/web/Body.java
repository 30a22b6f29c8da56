package org.simsite.launcher.sim.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Set;

/** A request's JSON object, asked field by field. */
final class Body {
    private static final int LARGEST = 256 * 1024;

    private final Map<?, ?> fields;

    private Body(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** @throws Refused 400 if it is no JSON object, 413 if it is too large, 422 if it has fields of other names */
    static Body of(HttpExchange exchange, Set<String> known) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refused(413, null, "more than " + LARGEST + " octets");
        }
        Object read;
        try {
            read = JsonReader.read(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException | IllegalArgumentException noJson) {
            throw new Refused(400, null, "no JSON in UTF-8: " + noJson.getMessage());
        }
        if (!(read instanceof Map<?, ?> object)) {
            throw new Refused(400, null, "a JSON object is expected");
        }
        for (Object name : object.keySet()) {
            if (!known.contains(name.toString())) {
                throw new Refused(422, name.toString(), "unknown field");
            }
        }
        return new Body(object);
    }

    String text(String field) {
        Object value = fields.get(field);
        if (value == null) {
            throw new Refused(422, field, "is missing");
        }
        if (!(value instanceof String text)) {
            throw new Refused(422, field, "must be a string");
        }
        if (text.isEmpty()) {
            throw new Refused(422, field, "is empty");
        }
        return text;
    }

    String text(String field, String otherwise) {
        return fields.get(field) == null ? otherwise : text(field);
    }

    /** A whole number from 1 to the highest. */
    int number(String field, int otherwise, int highest) {
        Object value = fields.get(field);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Double number && number % 1 == 0 && number >= 1 && number <= highest) {
            return number.intValue();
        }
        throw new Refused(422, field, "must be a whole number from 1 to " + highest);
    }
}
