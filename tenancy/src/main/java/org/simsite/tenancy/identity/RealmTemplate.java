package org.simsite.tenancy.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A realm as JSON with places such as {@code {{realm}}} inside its strings. */
record RealmTemplate(String json) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** @param name a file in {@code realms/} */
    static RealmTemplate load(String name) {
        try (InputStream in = RealmTemplate.class.getResourceAsStream("/realms/" + name)) {
            if (in == null) throw new IllegalStateException("no realm template " + name);
            return new RealmTemplate(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if a place has no value */
    String fill(Map<String, String> values) {
        return PLACE.matcher(json).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) throw new IllegalArgumentException("no value for " + place.group(1));
            return Matcher.quoteReplacement(escape(value));
        });
    }

    /** As it stands between the quotes of a JSON string. */
    private static String escape(String value) {
        String quoted = Json.createValue(value).toString();
        return quoted.substring(1, quoted.length() - 1);
    }
}
