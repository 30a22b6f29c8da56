package org.simsite.launcher.realm;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.simsite.launcher.Trouble;

/** A realm of module realms with its {@code {{places}}} filled. */
final class RealmTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private RealmTemplate() {}

    static JsonObject fill(String name, Map<String, String> values) {
        String text =
                PLACE.matcher(read(name)).replaceAll(place -> Matcher.quoteReplacement(quoted(values, place.group(1))));
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Escaped for the inside of a JSON string. */
    private static String quoted(Map<String, String> values, String place) {
        String value = values.get(place);
        if (value == null) throw new IllegalArgumentException("the template asks for " + place);
        String json = Json.createValue(value).toString();
        return json.substring(1, json.length() - 1);
    }

    private static String read(String name) {
        String path = "/realms/" + name;
        try (InputStream in = RealmTemplate.class.getResourceAsStream(path)) {
            if (in == null)
                throw new Trouble("The realm template " + path + " is missing: build again, with mvn -Prun verify.");
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new Trouble("The realm template " + path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
