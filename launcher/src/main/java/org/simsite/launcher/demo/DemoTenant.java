package org.simsite.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.List;
import org.simsite.launcher.demo.DemoStory.Ware;

/** What the demo tenant's staff did: its products, what it let through, and what it answered. */
final class DemoTenant {
    private static final int CONFLICT = 409;

    private final HostApi tenant;

    DemoTenant(HostApi tenant) {
        this.tenant = tenant;
    }

    void offer(Ware ware) {
        JsonObject body = Json.createObjectBuilder()
                .add("number", ware.number())
                .add("name", ware.name())
                .add(
                        "price",
                        Json.createObjectBuilder().add("amount", ware.price()).add("currency", "CNY"))
                .add("description", ware.description())
                .add("stock", ware.stock())
                .build();
        HttpResponse<String> answer = tenant.post("/api/v1/products", body, "demo-" + ware.number());
        if (answer.statusCode() != CONFLICT) HostApi.json(answer);
    }

    void letThrough() {
        for (JsonObject waiting : waiting()) {
            boolean good = DemoStory.APPROVED.contains(waiting.getString("product", ""));
            if (good) HostApi.json(tenant.post("/api/v1/publications/" + waiting.getString("id") + "/approve"));
        }
    }

    private List<JsonObject> waiting() {
        return HostApi.json(tenant.get("/api/v1/publications?state=waiting&limit=200"))
                .asJsonObject()
                .getJsonArray("items")
                .stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    void answer(String customerId) {
        JsonObject body = Json.createObjectBuilder()
                .add("customerId", customerId)
                .add("channel", "sms")
                .add("text", DemoStory.ANSWER)
                .add("priority", "conversation")
                .build();
        HostApi.json(tenant.post("/api/v1/messages", body, "demo-answer"));
    }
}
