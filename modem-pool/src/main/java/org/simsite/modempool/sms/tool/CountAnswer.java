package org.simsite.modempool.sms.tool;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.simsite.modempool.sms.pdu.TextSize;

/** How many parts a text takes. */
final class CountAnswer {
    private static final int LONGEST = 100_000; // 255 parts hold less

    private CountAnswer() {}

    /** The text stands as it is or as pairs of a piece and how often it repeats. */
    static JsonObjectBuilder of(JsonObject question) {
        JsonValue text = question.getOrDefault("text", JsonValue.NULL);
        TextSize size = TextSize.of(text instanceof JsonString whole ? whole.getString() : unfold(text.asJsonArray()));
        return Json.createObjectBuilder()
                .add("parts", size.parts())
                .add("coding", size.coding().label())
                .add("left", size.charactersLeft());
    }

    private static String unfold(JsonArray pairs) {
        var text = new StringBuilder();
        if (pairs.size() % 2 != 0) {
            throw new IllegalArgumentException("a piece without its number of repetitions");
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            String piece = pairs.getString(i);
            int times = pairs.getInt(i + 1);
            if (text.length() + (long) piece.length() * times > LONGEST) {
                throw new IllegalArgumentException("text of more than " + LONGEST + " characters");
            }
            text.repeat(piece, times);
        }
        return text.toString();
    }
}
