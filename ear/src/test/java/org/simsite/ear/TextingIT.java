package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.simsite.launcher.demo.AirApi;
import org.simsite.launcher.place.Port;

/** A tenant's texts at the last gate, through the API and a handset: why one does not go, and what a customer said to them. */
class TextingIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OPERATOR = "operator.simsite.localhost";
    private static final String SLUG = "globex";

    private static AirApi air;
    private static String host;
    private static String staff;
    private static String operator;

    @BeforeAll
    static void tenant() {
        air = new AirApi(EmbeddedSystem.get().settings().ports().of(Port.AIR));
        host = Callers.signUp(SLUG);
        staff = Callers.token(host, "tenant-admin");
        operator = Callers.token(OPERATOR, "operator");
    }

    @Test
    void aTextWaitsForTheMorningAndSaysUntilWhen() {
        var customer = customer("+8613700000101");
        assertThat(send("PUT", "/api/v1/texting", "{\"quietFrom\":\"00:00\",\"quietTo\":\"23:59\"}")
                        .statusCode())
                .isEqualTo(200);
        try {
            // The rules are read anew every two seconds.
            var held = await().atMost(SOON).until(() -> settled(message(customer, "notice")), m -> is(m, "held"));
            assertThat(held.getString("reason")).isEqualTo("quiet_hours");
            assertThat(Instant.parse(held.getString("heldUntil"))).isAfter(Instant.now());
            assertThat(settled(message(customer, "code")).getString("state")).isIn("sent", "delivered");
        } finally {
            assertThat(send("PUT", "/api/v1/texting", "{}").statusCode()).isEqualTo(200);
        }
        assertThat(get("/api/v1/texting")).doesNotContainKey("quietFrom");
    }

    @Test
    void aTimeThatIsNoneIsNamed() {
        var answer = send("PUT", "/api/v1/texting", "{\"quietFrom\":\"25:00\",\"quietTo\":\"08:00\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("quietFrom").contains("time of day");
    }

    @Test
    void aBlockedPhoneGetsNothing() {
        var customer = customer("+8613700000102");
        var path = "/api/v1/texting/blocked-phones/%2B8613700000102";
        assertThat(send("PUT", path, "{\"note\":\"asked us on the phone\"}").statusCode()).isEqualTo(204);
        assertThat(settled(message(customer, "notice")))
                .containsEntry("state", Json.createValue("failed"))
                .containsEntry("reason", Json.createValue("blocked_phone"));
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(settled(message(customer, "notice")).getString("state")).isIn("sent", "delivered");
    }

    @Test
    void stopIsConfirmedOnceKeptToAndInTheLedger() {
        var phone = "+8613700000103";
        var customer = customer(phone);
        prove(customer, phone);
        settled(message(customer, "notice"));
        var sim = received(phone).getLast().getString("from");
        air.send(phone, sim, "ｓｔｏｐ");
        await().atMost(SOON).until(() -> confirmations(phone) == 1);
        assertThat(settled(message(customer, "code")).getString("reason")).isEqualTo("opted_out");
        var line = consents(customer).getFirst();
        assertThat(line.getString("wish")).isEqualTo("stop");
        assertThat(line.getString("words")).isEqualTo("ｓｔｏｐ");
        assertThat(line.getString("simNumber")).isEqualTo(sim);
        air.send(phone, sim, "STOP");
        await().atMost(SOON).until(() -> consents(customer).size() == 2);
        air.send(phone, sim, "START");
        await().atMost(SOON).until(() -> consents(customer).size() == 3);
        assertThat(settled(message(customer, "notice")).getString("state")).isIn("sent", "delivered");
        assertThat(confirmations(phone)).isEqualTo(1);
    }

    @Test
    void theOperatorSetsATenantsLimitsAndSeesTheRanges() {
        var path = "/api/v1/pool/sending/limits/" + SLUG;
        var set = ApiCall.to(OPERATOR, path).token(operator).send("PUT", "{\"weight\":3,\"costPerDay\":\"250.50\"}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        var limits = ApiCall.object(ApiCall.to(OPERATOR, path).token(operator).get());
        assertThat(limits.getInt("weight")).isEqualTo(3);
        assertThat(limits.getString("costPerDay")).startsWith("250.50");
        var bad = ApiCall.to(OPERATOR, path).token(operator).send("PUT", "{\"weight\":1000}");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("weight");
        var ranges = ApiCall.object(
                ApiCall.to(OPERATOR, "/api/v1/pool/sending/ranges").token(operator).get());
        assertThat(ranges.getJsonArray("items").toString()).contains("+979").contains("premium rate");
        assertThat(ApiCall.to(OPERATOR, "/api/v1/pool/sending/loops")
                        .token(operator)
                        .get()
                        .statusCode())
                .isEqualTo(200);
    }

    private static String customer(String phone) {
        var body = Json.createObjectBuilder()
                .add("kind", "person")
                .add("name", "Ann " + phone)
                .add("phones", Json.createArrayBuilder().add(phone))
                .build();
        var made = send("POST", "/api/v1/customers", body.toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return ApiCall.object(made).getString("id");
    }

    private static void prove(String customer, String phone) {
        var path = "/api/v1/customers/" + customer + "/verifications";
        send("POST", path, "{\"channel\":\"sms\",\"address\":\"" + phone + "\"}");
        var text = await().atMost(SOON).until(() -> received(phone), texts -> !texts.isEmpty())
                .getFirst()
                .getString("text");
        var code = text.replaceAll("(?s).*?\\b([0-9]{6})\\b.*", "$1");
        var proved = send("PUT", path + "/" + phone.replace("+", "%2B"), "{\"code\":\"" + code + "\"}");
        assertThat(proved.statusCode()).as(proved.body()).isLessThan(300);
    }

    private static List<JsonObject> received(String phone) {
        return air.receivedBy(phone);
    }

    private static long confirmations(String phone) {
        return received(phone).stream()
                .map(text -> text.getString("text"))
                .filter(text -> text.contains("不会再收到") || text.contains("no more texts"))
                .count();
    }

    private static List<JsonObject> consents(String customer) {
        return get("/api/v1/customers/" + customer + "/consents").getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static String message(String customer, String priority) {
        var body = Json.createObjectBuilder()
                .add("customerId", customer)
                .add("channel", "sms")
                .add("text", "hello")
                .add("priority", priority)
                .build();
        var sent = send("POST", "/api/v1/messages", body.toString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        return ApiCall.object(sent).getString("id");
    }

    /** Where the message stands once it is not on its way any more. */
    private static JsonObject settled(String message) {
        return await().atMost(SOON)
                .until(
                        () -> get("/api/v1/messages/" + message),
                        found -> !List.of("queued", "sending").contains(found.getString("state"))
                                && !"modem_not_ready".equals(found.getString("reason", "")));
    }

    private static boolean is(JsonObject message, String state) {
        return message.getString("state").equals(state);
    }

    private static JsonObject get(String path) {
        var answer = ApiCall.to(host, path).token(staff).get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiCall.object(answer);
    }

    private static HttpResponse<String> send(String method, String path, String json) {
        return ApiCall.to(host, path).token(staff).send(method, json);
    }
}
