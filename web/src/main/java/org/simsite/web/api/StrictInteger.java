package org.simsite.web.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/** Takes a whole number of 32 bits and nothing else: Yasson would cut a fraction off and let a large one run over. */
public class StrictInteger implements JsonbDeserializer<Integer> {
    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
        var value = parser.getValue();
        if (value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonNumber number && number.isIntegral() && fits(number)) {
            return number.intValue();
        }
        throw new JsonbException("not a whole number");
    }

    private static boolean fits(JsonNumber number) {
        // 31 bits and the sign
        return number.bigIntegerValue().bitLength() < Integer.SIZE;
    }
}
