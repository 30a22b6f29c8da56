package org.simsite.modempool.sms.tool;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;

/** The values of a question. What is of another type than it should be is refused: a default in its place would lie. */
final class Inputs {
    private Inputs() {}

    /** Whether it is there; null stands for nothing. */
    static boolean has(JsonObject question, String name) {
        return !question.getOrDefault(name, JsonValue.NULL).equals(JsonValue.NULL);
    }

    static int integer(JsonObject question, String name, int otherwise) {
        return has(question, name) ? integer(question, name) : otherwise;
    }

    static int integer(JsonObject question, String name) {
        if (question.get(name) instanceof JsonNumber number) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(name + " is no whole number of 32 bits");
            }
        }
        throw shape(name + " is no number");
    }

    static boolean flag(JsonObject question, String name, boolean otherwise) {
        return switch (question.getOrDefault(name, JsonValue.NULL).getValueType()) {
            case NULL -> otherwise;
            case TRUE -> true;
            case FALSE -> false;
            default -> throw shape(name + " is neither true nor false");
        };
    }

    /** A size in bits that says whether references or ports are wide. */
    static boolean isWide(JsonObject question, String name, boolean otherwise) {
        return switch (integer(question, name, otherwise ? 16 : 8)) {
            case 8 -> false;
            case 16 -> true;
            default -> throw new IllegalArgumentException(name + " is neither 8 nor 16");
        };
    }

    static String text(JsonObject question, String name) {
        if (!(question.get(name) instanceof JsonString string)) {
            throw shape(name + " is no text");
        }
        if (!StandardCharsets.UTF_16BE.newEncoder().canEncode(string.getString())) {
            throw new IllegalArgumentException(name + " has half a surrogate pair");
        }
        return string.getString();
    }

    static JsonObject object(JsonObject question, String name) {
        if (question.get(name) instanceof JsonObject object) {
            return object;
        }
        throw shape("no object " + name);
    }

    private static IllegalArgumentException shape(String what) {
        return new IllegalArgumentException("not of the shape of a question: " + what);
    }
}
