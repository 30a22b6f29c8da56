package org.simsite.modempool.sms.tool;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.NoSuchElementException;
import org.simsite.modempool.sms.pdu.MalformedPdu;

/**
 * Answers one line: {@code dir} says what is asked. {@code decode} a PDU into its fields, {@code encode} an input into
 * PDUs, {@code codec} one element both ways, {@code count} the parts of a text, {@code join} parts into a text.
 */
public final class Answers {
    private Answers() {}

    /** @return the answer, with {@code error} if there is none; {@code id} is handed back */
    public static JsonObject answer(String line) {
        JsonObject question;
        try (var reader = Json.createReader(new StringReader(line))) {
            question = reader.readObject();
        } catch (JsonException e) {
            return error("no JSON object: " + e.getMessage()).build();
        }
        JsonObjectBuilder answer = Json.createObjectBuilder();
        if (question.containsKey("id")) {
            answer.add("id", question.get("id"));
        }
        return answer.addAll(body(question)).build();
    }

    private static JsonObjectBuilder body(JsonObject question) {
        try {
            return switch (question.getString("dir")) {
                case "decode" -> DecodedFields.of(question);
                case "encode" -> EncodeAnswer.of(question.getJsonObject("input"));
                case "codec" -> CodecAnswer.of(question);
                case "count" -> CountAnswer.of(question);
                case "join" -> JoinAnswer.ofPdus(question);
                case "join-ud" -> JoinAnswer.ofUserData(question);
                default -> error("unknown dir: " + question.getString("dir"));
            };
        } catch (MalformedPdu e) {
            return error(String.valueOf(e.getMessage())).add("field", e.field()).add("octet", e.octet());
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return error(String.valueOf(e.getMessage()));
        } catch (NullPointerException | ClassCastException e) { // a name is missing or of another type
            return error("not of the shape of a question: " + e.getMessage());
        }
    }

    private static JsonObjectBuilder error(String sentence) {
        return Json.createObjectBuilder().add("error", sentence);
    }
}
