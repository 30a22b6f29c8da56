package org.simsite.modempool.sms.tool;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of pdu-vectors.jsonl: facts restated from the public test suites that each line names. */
class PduVectorsTest {
    /** Lines without {@code expect} carry what is expected beside the question. */
    private static final Set<String> ANSWERS =
            Set.of("hex", "text", "septets", "octet", "minutes", "iso", "parts", "error");

    /**
     * Lines whose PDU disagrees with their own input before the user data, so only the user data is compared:
     * gsmmodem-enc-2 calls TP-RD a class, gsmmodem-enc-4 calls TP-SRR a TP-RD and gives a number with a trunk prefix
     * the type national (3GPP TS 23.040 §9.1.2.5: such a number is of unknown type), smslib-enc-* have another
     * recipient than the input and an international service centre without a plus.
     */
    private static final Set<String> OTHER_ENVELOPE = Set.of(
            "gsmmodem-enc-2",
            "gsmmodem-enc-4",
            "smslib-enc-1",
            "smslib-enc-2",
            "smslib-enc-3",
            "smslib-enc-4",
            "smslib-enc-5",
            "smslib-enc-7",
            "smslib-enc-8");

    static List<Arguments> vectors() {
        return lines().map(line -> Arguments.of(
                        Json.createReader(new StringReader(line)).readObject().getString("id"), line))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void isAnsweredAsItsSourceExpects(String id, String line) {
        JsonObject vector = Json.createReader(new StringReader(line)).readObject();
        JsonObject answer = Answers.answer(line);
        JsonObject expected = expected(vector);
        if (expected.containsKey("error")) {
            assertThat(answer).as("an error").containsKey("error");
            if (expected.get("error") instanceof JsonString sentence) {
                assertThat(answer.get("error")).isEqualTo(sentence);
            }
            return;
        }
        assertThat(answer).as("no error").doesNotContainKey("error");
        if (OTHER_ENVELOPE.contains(id)) {
            assertSameUserData(answer, expected);
            expected = Json.createObjectBuilder(expected).remove("pdus").build();
        }
        assertHolds(expected, answer, "");
    }

    @Test
    void thereAreAsManyVectorsAsWereCollected() {
        assertThat(lines()).hasSize(240);
    }

    private static JsonObject expected(JsonObject vector) {
        if (vector.containsKey("expect")) {
            return vector.getJsonObject("expect");
        }
        var expected = Json.createObjectBuilder();
        vector.forEach((name, value) -> {
            boolean question = name.equals("text") && vector.getString("dir").equals("count");
            if (ANSWERS.contains(name) && !question) {
                expected.add(name, value);
            }
        });
        return expected.build();
    }

    /** Each name that is expected is there with the expected value; the answer may say more. */
    private static void assertHolds(JsonValue expected, JsonValue actual, String path) {
        switch (expected) {
            case JsonObject object ->
                object.forEach((name, value) -> {
                    assertThat(actual.asJsonObject()).as(path).containsKey(name);
                    assertHolds(value, actual.asJsonObject().get(name), path + "/" + name);
                });
            case JsonArray array -> {
                assertThat(actual.asJsonArray()).as(path).hasSameSizeAs(array);
                for (int i = 0; i < array.size(); i++) {
                    assertHolds(array.get(i), actual.asJsonArray().get(i), path + "/" + i);
                }
            }
            default -> assertThat(actual).as(path).isEqualTo(expected);
        }
    }

    private static void assertSameUserData(JsonObject answer, JsonObject expected) {
        for (int i = 0; i < expected.getJsonArray("pdus").size(); i++) {
            int septets = answer.getJsonArray("parts").getJsonObject(i).getInt("udl");
            int digits = 2 * (1 + (septets * 7 + 7) / 8); // TP-UDL and the septets behind it
            String ours = answer.getJsonArray("pdus").getString(i);
            assertThat(expected.getJsonArray("pdus").getString(i)).endsWith(ours.substring(ours.length() - digits));
        }
    }

    private static Stream<String> lines() {
        try (var in = PduVectorsTest.class.getResourceAsStream("/pdu-vectors.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
