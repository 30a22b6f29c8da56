package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operator says how much a tenant may have; the database counts, and the tenant is told in time. */
class QuotaIT {
    private static final String USAGE = "/api/v1/settings/usage";
    private static final String QUOTAS = "/api/v1/tenants/metered/quotas";
    private static final String OPERATOR = "operator.simsite.localhost";

    private static String host;
    private static String admin;

    @BeforeAll
    static void anEnterpriseOfItsOwn() {
        host = Callers.signUp("metered");
        admin = Callers.token(host, "tenant-admin");
    }

    @Test
    void ofTwoCustomersForTheLastPlaceOneIsTakenAndTheAdministratorWasTold() {
        var before = used("customers");
        var set = ApiCall.to(OPERATOR, QUOTAS)
                .token(Callers.token(OPERATOR, "operator"))
                .send("PUT", "{\"customers\":" + (before + 1) + "}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        var answers =
                Stream.of("Ann", "Ben")
                        .map(name -> CompletableFuture.supplyAsync(() -> customer(name)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .sorted(Comparator.comparing(HttpResponse::statusCode))
                        .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(201, 409);
        assertThat(answers.getLast().body()).contains("\"field\":\"customers\"", String.valueOf(before + 1));
        assertThat(used("customers")).isEqualTo(before + 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> EmbeddedSystem.get().mailbox().textsTo("admin@metered.example").stream()
                        .anyMatch(text -> text.contains("/console/settings/usage")));
        var id = ApiCall.object(answers.getFirst()).getString("id");
        assertThat(ApiCall.to(host, "/api/v1/customers/" + id)
                        .token(admin)
                        .send("DELETE", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(used("customers")).isEqualTo(before);
    }

    private long used(String what) {
        return ApiCall.object(ApiCall.to(host, USAGE).token(admin).get()).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("what").equals(what))
                .mapToLong(each -> each.getJsonNumber("used").longValue())
                .sum();
    }

    private HttpResponse<String> customer(String name) {
        var body = "{\"kind\":\"person\",\"name\":\"" + name + "\",\"phones\":[],\"emails\":[]}";
        return ApiCall.to(host, "/api/v1/customers").token(admin).send("POST", body);
    }
}
