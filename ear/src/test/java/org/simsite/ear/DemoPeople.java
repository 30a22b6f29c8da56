package org.simsite.ear;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The people of the demo as {@code demo.json} names them. */
final class DemoPeople {
    /** @param host where she signs in; @param home the first page that needs it */
    record Person(String host, String home, String username, String password) {
        String url() {
            return "http://" + host + home;
        }
    }

    private DemoPeople() {}

    static Person operator() {
        var operator = demo().getJsonObject("operator");
        return person(operator, operator.getString("host"), "/pool/");
    }

    static Person administrator() {
        var tenant = demo().getJsonObject("tenant");
        return person(tenant.getJsonObject("admin"), tenant.getString("host"), "/console/");
    }

    static Person customer() {
        var customer = demo().getJsonObject("customer");
        return person(customer, customer.getString("site"), "/my/");
    }

    private static Person person(JsonObject account, String host, String home) {
        return new Person(host, home, account.getString("username"), account.getString("password"));
    }

    private static JsonObject demo() {
        try {
            var text = Files.readString(EmbeddedSystem.get().data().file("demo.json"), UTF_8);
            try (var reader = Json.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
