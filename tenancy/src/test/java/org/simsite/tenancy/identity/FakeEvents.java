package org.simsite.tenancy.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A realm's book of events, with the one question we ask of it. */
final class FakeEvents {
    private static final Pattern QUESTION =
            Pattern.compile("type=LOGIN_ERROR&direction=asc&dateFrom=(\\d+)&max=(\\d+)");

    private final List<JsonObject> book = new ArrayList<>();

    /** @param known whether there is an account of the name that was typed */
    void failed(long at, String typed, boolean known, String address) {
        var event = Json.createObjectBuilder()
                .add("id", "e" + book.size())
                .add("time", at)
                .add("type", "LOGIN_ERROR")
                .add("ipAddress", address)
                .add("error", known ? "invalid_user_credentials" : "user_not_found")
                .add("details", Json.createObjectBuilder().add("username", typed));
        if (known) event.add("userId", "id-" + typed);
        book.add(event.build());
    }

    String answer(String query) {
        Matcher asked = QUESTION.matcher(query);
        if (!asked.matches()) throw new IllegalArgumentException(query);
        var found = Json.createArrayBuilder();
        book.stream()
                .filter(event -> event.getJsonNumber("time").longValue() >= Long.parseLong(asked.group(1)))
                .sorted(Comparator.comparing(
                        event -> event.getJsonNumber("time").longValue()))
                .limit(Long.parseLong(asked.group(2)))
                .forEach(found::add);
        return found.build().toString();
    }
}
