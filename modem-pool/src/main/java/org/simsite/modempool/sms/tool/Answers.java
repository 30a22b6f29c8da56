package org.simsite.modempool.sms.tool;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import org.simsite.modempool.sms.pdu.MalformedPdu;

/**
 * Answers one line: {@code dir} says what is asked. {@code decode} a PDU into its fields, {@code encode} an input into
 * PDUs, {@code codec} one element both ways, {@code count} the parts of a text, {@code join} parts into a text.
 */
public final class Answers {
    private Answers() {}

    /** @return the answer, with {@code error} if there is none; {@code id} is handed back */
    public static JsonObject answer(String line) {
        if (line.length() > LineReader.LONGEST) {
            return error("line of more than " + LineReader.LONGEST + " characters")
                    .build();
        }
        if (line.isBlank()) {
            return error("empty line").build();
        }
        JsonObject question;
        try {
            question = parse(withoutMark(line));
        } catch (StackOverflowError | RuntimeException e) { // of the parser: also for what is nested too deeply
            return error("no JSON object: " + e.getMessage()).build();
        }
        JsonObjectBuilder answer = Json.createObjectBuilder();
        if (question.containsKey("id")) {
            answer.add("id", question.get("id"));
        }
        return answer.addAll(body(question)).build();
    }

    private static JsonObject parse(String line) {
        try (JsonParser parser = Json.createParser(new StringReader(line))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw new IllegalArgumentException("begins with something else");
            }
            JsonObject question = parser.getObject();
            if (parser.hasNext()) {
                throw new IllegalArgumentException("something follows the object");
            }
            return question;
        }
    }

    /** Some editors begin a file with a byte order mark. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static JsonObjectBuilder body(JsonObject question) {
        try {
            return switch (Inputs.text(question, "dir")) {
                case "decode" -> DecodedFields.of(question);
                case "encode" -> EncodeAnswer.of(Inputs.object(question, "input"));
                case "codec" -> CodecAnswer.of(question);
                case "count" -> CountAnswer.of(question);
                case "join" -> JoinAnswer.ofPdus(question);
                case "join-ud" -> JoinAnswer.ofUserData(question);
                default -> error("unknown dir: " + Inputs.text(question, "dir"));
            };
        } catch (MalformedPdu e) {
            return error(String.valueOf(e.getMessage())).add("field", e.field()).add("octet", e.octet());
        } catch (NullPointerException
                | ClassCastException
                | IndexOutOfBoundsException e) { // missing, or of another type
            return error("not of the shape of a question: " + e.getMessage());
        } catch (RuntimeException e) { // of a value that cannot be: a number, a time, hexadecimal digits
            return error(String.valueOf(e.getMessage()));
        }
    }

    private static JsonObjectBuilder error(String sentence) {
        return Json.createObjectBuilder().add("error", sentence);
    }
}
