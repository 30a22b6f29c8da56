package org.simsite.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.simsite.launcher.demo.AirApi;
import org.simsite.launcher.demo.DemoStory;
import org.simsite.launcher.place.Addresses;
import org.simsite.launcher.place.Port;

/** {@code demo.json}: how programs sign in to the demo. Its being there means that everything is ready. */
final class DemoFile {
    private final Simsite simsite;
    private final Path file;

    DemoFile(Simsite simsite) {
        this.simsite = simsite;
        this.file = simsite.data().file("demo.json");
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only its owner may read it: it holds passwords. It appears whole or not at all. */
    void write(String customerUsername) {
        Path draft = simsite.data().file("demo.json.new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, describe(customerUsername).toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject describe(String customerUsername) {
        Addresses addresses = simsite.addresses();
        var air = new AirApi(simsite.settings().ports().of(Port.AIR));
        JsonObjectBuilder tenant = host("host", addresses.tenant(DemoStory.SLUG))
                .add("slug", DemoStory.SLUG)
                .add(
                        "admin",
                        account(Json.createObjectBuilder(), DemoStory.ADMINISTRATOR_MAIL, "administrator.password"));
        JsonObjectBuilder customer = host("site", addresses.site(DemoStory.customerSite(), DemoStory.SLUG))
                .add("name", DemoStory.customerName())
                .add("phone", DemoStory.customerPhone());
        return Json.createObjectBuilder()
                .add("operator", account(host("host", addresses.operator()), FirstRealm.OPERATOR, "operator.password"))
                .add("tenant", tenant)
                .add("customer", account(customer, customerUsername, "customer.password"))
                .add("sims", Json.createArrayBuilder(air.sims()))
                .add("air", addresses.air())
                .build();
    }

    private static JsonObjectBuilder host(String name, String host) {
        return Json.createObjectBuilder().add(name, host).add("url", Addresses.url(host));
    }

    private JsonObjectBuilder account(JsonObjectBuilder builder, String username, String secret) {
        return builder.add("username", username)
                .add("password", simsite.secrets().get(secret));
    }
}
