package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.simsite.launcher.demo.AirApi;
import org.simsite.launcher.place.Port;

/** A tenant with all that a tenant has is closed, called back, closed again and erased. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String SLUG = "leaving";
    private static final String OPERATOR = "operator.simsite.localhost";
    private static final String HOST = SLUG + ".simsite.localhost";
    private static final String SITE = "moli--" + HOST;
    private static final String PHONE = "+8613800997701";
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private static String operator;
    private static String staff;
    private static String id;

    @BeforeAll
    static void aTenantWithACustomerASiteAndTexts() {
        Callers.signUp(SLUG);
        operator = Callers.token(OPERATOR, "operator");
        staff = Callers.token(HOST, "tenant-admin");
        id = Victim.query("select id from tenancy.tenant where slug = '" + SLUG + "'")
                .getFirst();
        post("/api/v1/products", """
                {"number":"1001","name":"Tea","price":{"amount":"1.00","currency":"EUR"},"description":"","stock":1}""", 201);
        String customer = made(HOST, staff, "moli");
        post(
                "/api/v1/customers/" + customer + "/verifications",
                "{\"channel\":\"sms\",\"address\":\"" + PHONE + "\"}",
                202);
        String number = received().getString("from");
        air().send(PHONE, number, "V " + code());
        air().send(PHONE, number, "C 1001 lovely");
        await().atMost(SOON)
                .until(() ->
                        api("/api/v1/customers/" + customer + "/interactions").contains("C 1001 lovely"));
        assertThat(Traces.of(id)).as("there is something to erase").hasSizeGreaterThan(15);
    }

    @Test
    @Order(1)
    void closedItIsOffTheWebAndSaysUntilWhenItCanBeReopened() {
        JsonObject tenant = order("close", 200);
        assertThat(tenant.getString("state")).isEqualTo("closed");
        String day = tenant.getString("closedUntil").substring(0, 10);
        for (String host : List.of(HOST, SITE)) {
            await().atMost(SOON).until(() -> ApiCall.to(host, "/").get().statusCode() == 410);
            String page = ApiCall.to(host, "/")
                    .header("Accept", "text/html")
                    .header("Accept-Language", "en")
                    .get()
                    .body();
            assertThat(page).contains(day.substring(0, 4)).contains("can still be opened again");
        }
        assertThat(ApiCall.to(HOST, "/api/v1/products").token(staff).get().statusCode())
                .isEqualTo(410);
        assertThat(ApiCall.to(SITE, "/signin").get().statusCode()).isEqualTo(410);
        assertThat(ApiCall.to(HOST, "/console/").get().statusCode()).isEqualTo(410);
        await().atMost(SOON)
                .until(() -> new KeycloakCall(id).send("GET", "").body().contains("\"enabled\":false"));
        await().atMost(SOON)
                .until(() -> EmbeddedSystem.get().mailbox().textsTo("admin@" + SLUG + ".example").stream()
                        .anyMatch(text -> text.contains("was closed on Simsite")));
        assertThat(Traces.of(id)).as("everything is kept").hasSizeGreaterThan(15);
    }

    @Test
    @Order(2)
    void reopenedItIsAsItWas() {
        assertThat(order("reopen", 200).getString("state")).isEqualTo("active");
        await().atMost(SOON).until(() -> ApiCall.to(SITE, "/").get().statusCode() == 200);
        await().atMost(SOON)
                .until(() -> new KeycloakCall(id).send("GET", "").body().contains("\"enabled\":true"));
        staff = Callers.token(HOST, "tenant-admin");
        assertThat(api("/api/v1/products")).contains("Tea");
        assertThat(api("/api/v1/customers?q=")).contains(PHONE);
    }

    @Test
    @Order(3)
    void whenItsTimeIsOverNothingIsLeftOfIt() {
        order("close", 200);
        await().atMost(SOON).until(() -> steps().equals(List.of("shut")));
        Victim.change(
                "update tenancy.closing set until = clock_timestamp(), due_at = clock_timestamp() where tenant = '" + id
                        + "'");
        await().atMost(SOON).until(() -> closing().getString("state").equals("erased"));
        Traces.awaitOnlyWhatStays(id);
        assertThat(Traces.of(PHONE)).as("nor of its customer").isEmpty();
        assertThat(new KeycloakCall(id).send("GET", "").statusCode()).isEqualTo(404);
        for (String host : List.of(HOST, SITE)) {
            assertThat(ApiCall.to(host, "/").get().statusCode()).isEqualTo(421);
            assertThat(ApiCall.to(host, "/api/v1/products").token(staff).get().statusCode())
                    .isEqualTo(421);
        }
        order("reopen", 404);
        assertThat(ApiCall.to("acme.simsite.localhost", "/").get().statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void theOperatorSeesWhatWasDoneAndTheLogTellsIt() {
        assertThat(steps()).containsExactly("shut", "realm", "texts", "rows", "end");
        assertThat(Victim.query("select action from tenancy.audit where tenant = '" + id + "' order by id"))
                .containsSubsequence("tenant.create", "tenant.close", "tenant.reopen", "tenant.close", "tenant.erase");
    }

    @Test
    @Order(5)
    void itsNameIsNobodysForATime() {
        var taken = ApiCall.to("simsite.localhost", "/api/v1/signups").send("POST", """
                {"company":"x","slug":"%s","adminName":"x","adminEmail":"x@x.example","locale":"en","timeZone":"UTC"}""".formatted(SLUG));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(422);
    }

    @Test
    @Order(6)
    void itsPairIsFreeForAnother() {
        String globex = Callers.signUp("globex");
        String token = Callers.token(globex, "tenant-admin");
        String customer = made(globex, token, "moli");
        var asked = ApiCall.to(globex, "/api/v1/customers/" + customer + "/verifications")
                .token(token)
                .send("POST", "{\"channel\":\"sms\",\"address\":\"" + PHONE + "\"}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        await().atMost(SOON)
                .until(() -> Victim.query("select holder from pool.route where phone = '" + PHONE + "'")
                                .size()
                        == 1);
        assertThat(Victim.query("select holder from pool.route where phone = '" + PHONE + "'"))
                .singleElement()
                .asString()
                .startsWith("globex-");
    }

    private static String made(String host, String token, String site) {
        var made = ApiCall.to(host, "/api/v1/customers").token(token).send("POST", """
                {"kind":"person","name":"Mo","phones":["%s"],"emails":[],"siteSlug":"%s"}""".formatted(PHONE, site));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return ApiCall.object(made).getString("id");
    }

    private static void post(String path, String body, int status) {
        var answer = ApiCall.to(HOST, path).token(staff).send("POST", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static String api(String path) {
        var answer = ApiCall.to(HOST, path).token(staff).get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonObject order(String what, int status) {
        var answer = ApiCall.to(OPERATOR, "/api/v1/tenants/" + SLUG + "/" + what)
                .token(operator)
                .send("POST", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return ApiCall.object(answer);
    }

    private static JsonObject closing() {
        var all = ApiCall.object(
                        ApiCall.to(OPERATOR, "/api/v1/closings").token(operator).get())
                .getJsonArray("items");
        return all.stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("slug").equals(SLUG))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> steps() {
        return closing().getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .map(step -> step.getString("name"))
                .toList();
    }

    private static AirApi air() {
        return new AirApi(EmbeddedSystem.get().settings().ports().of(Port.AIR));
    }

    private static JsonObject received() {
        return await().atMost(SOON)
                .until(() -> air().receivedBy(PHONE), texts -> !texts.isEmpty())
                .getLast();
    }

    private static String code() {
        var code = CODE.matcher(received().getString("text"));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
