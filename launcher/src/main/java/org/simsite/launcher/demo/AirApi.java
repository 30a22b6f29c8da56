package org.simsite.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** The simulated air, as a handset sees it. */
public final class AirApi {
    private final HostApi air;

    public AirApi(int port) {
        this.air = HostApi.anonymous("127.0.0.1:" + port, port);
    }

    public void send(String from, String to, String text) {
        JsonObject body = Json.createObjectBuilder()
                .add("from", from)
                .add("to", to)
                .add("text", text)
                .build();
        HostApi.json(air.post("/sms", body, from + text.hashCode()));
    }

    /** What a handset has received, each with from, text and at. */
    public List<JsonObject> receivedBy(String phone) {
        return list("/sms?to=" + phone.replace("+", "%2B"));
    }

    public List<JsonObject> sentBy(String phone) {
        return list("/sms?from=" + phone.replace("+", "%2B"));
    }

    /** The numbers of the simulated cards. */
    public List<String> sims() {
        return list("/sims").stream().map(sim -> sim.getString("number")).toList();
    }

    private List<JsonObject> list(String path) {
        return HostApi.json(air.get(path)).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
