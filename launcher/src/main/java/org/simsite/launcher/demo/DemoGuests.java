package org.simsite.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.simsite.launcher.demo.DemoStory.Guest;
import org.simsite.launcher.place.Trouble;
import org.simsite.launcher.process.Await;

/** The demo tenant's customers: made by the staff's API, verified and heard by text. */
final class DemoGuests {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Duration TEXT = Duration.ofSeconds(60);

    private final HostApi tenant;
    private final AirApi air;

    DemoGuests(HostApi tenant, AirApi air) {
        this.tenant = tenant;
        this.air = air;
    }

    /** @return the customer as the API shows her */
    JsonObject welcome(Guest guest) {
        JsonObject customer = find(guest).orElseGet(() -> create(guest));
        if (!isVerified(customer)) verify(guest, customer.getString("id"));
        String sim = Await.until("a text to " + guest.name(), TEXT, () -> number(guest));
        for (String text : guest.texts()) say(guest, sim, text);
        return customer;
    }

    private Optional<JsonObject> find(Guest guest) {
        return customers().stream()
                .filter(customer -> customer.getString("name").equals(guest.name()))
                .findFirst();
    }

    private List<JsonObject> customers() {
        return HostApi.json(tenant.get("/api/v1/customers?limit=200")).asJsonObject().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    private JsonObject create(Guest guest) {
        JsonObject body = Json.createObjectBuilder()
                .add("kind", guest.kind())
                .add("name", guest.name())
                .add("phones", Json.createArrayBuilder().add(guest.phone()))
                .add("emails", Json.createArrayBuilder().add(guest.site() + "@example.com"))
                .add("siteSlug", guest.site())
                .add("locale", guest.locale())
                .build();
        return HostApi.json(tenant.post("/api/v1/customers", body, "demo-" + guest.site()))
                .asJsonObject();
    }

    private static boolean isVerified(JsonObject customer) {
        return customer.getJsonArray("phones").getJsonObject(0).getBoolean("verified");
    }

    private void verify(Guest guest, String id) {
        JsonObject body = Json.createObjectBuilder()
                .add("channel", "sms")
                .add("address", guest.phone())
                .build();
        int before = air.receivedBy(guest.phone()).size();
        requireAccepted(tenant.post(
                        "/api/v1/customers/" + id + "/verifications",
                        body,
                        "demo-verify-" + guest.site() + "-" + before)
                .statusCode());
        JsonObject text = Await.until("a code on " + guest.name() + "'s handset", TEXT, () -> codeAfter(guest, before));
        Matcher code = CODE.matcher(text.getString("text"));
        if (code.find()) air.send(guest.phone(), text.getString("from"), "V " + code.group(1));
        Await.until(
                guest.name() + "'s phone to be verified",
                TEXT,
                () -> find(guest).filter(DemoGuests::isVerified));
    }

    private static void requireAccepted(int status) {
        if (status != 202) throw new Trouble("A verification was refused with " + status + ".");
    }

    private Optional<JsonObject> codeAfter(Guest guest, int before) {
        return air.receivedBy(guest.phone()).stream()
                .skip(before)
                .filter(text -> CODE.matcher(text.getString("text")).find())
                .findFirst();
    }

    /** Whom she knows the tenant as: the sender of the last text to her. */
    private Optional<String> number(Guest guest) {
        return air.receivedBy(guest.phone()).stream()
                .map(text -> text.getString("from"))
                .findFirst();
    }

    /** Sends what was not sent before, and waits for the reply, so that the conversation keeps its order. */
    private void say(Guest guest, String sim, String text) {
        if (air.sentBy(guest.phone()).stream()
                .anyMatch(sent -> sent.getString("text").equals(text))) return;
        int before = air.receivedBy(guest.phone()).size();
        air.send(guest.phone(), sim, text);
        Await.until(
                "a reply to " + guest.name(),
                TEXT,
                () -> Optional.of(air.receivedBy(guest.phone()).size()).filter(count -> count > before));
    }
}
