package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is done through the product's doors stands in the log, and each tenant reads its own. */
class AuditIT {
    private static final String OPERATOR = "operator.simsite.localhost";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private static String host;
    private static String admin;
    private static String operator;

    @BeforeAll
    static void anEnterpriseOfItsOwn() {
        host = Callers.signUp("audited");
        admin = Callers.token(host, "tenant-admin");
        operator = Callers.token(OPERATOR, "operator");
    }

    @Test
    void theLogBeginsWithTheTenantAndNamesWhoAskedForIt() {
        var first = entries("?action=tenant.create").getFirst();
        assertThat(first.getInt("seq")).isEqualTo(1);
        assertThat(first.getString("actor")).isEqualTo("admin@audited.example");
        assertThat(first.getString("hash")).matches("[0-9a-f]{64}");
    }

    @Test
    void whatTheOperatorDoesToATenantTheTenantReads() {
        for (var act : List.of("suspend", "resume"))
            assertThat(ApiCall.to(OPERATOR, "/api/v1/tenants/audited/" + act)
                            .token(operator)
                            .send("POST", "")
                            .statusCode())
                    .isEqualTo(200);
        var entry = entries("?action=tenant.suspend").getFirst();
        assertThat(entry.getString("role")).isEqualTo("operator");
        assertThat(entry.getString("host")).isEqualTo(OPERATOR);
        assertThat(entry.getString("address")).isEqualTo("127.0.0.1");
    }

    @Test
    void whoeverIsRefusedByKeycloakStandsInTheLogWithoutWhatWasTyped() throws IOException, SQLException {
        refused("admin@audited.example", "not-the-password");
        refused("a password in the wrong box", "x");
        look();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> entries("?action=signin.failed").size() == 2);
        var log = entries("?action=signin.failed");
        assertThat(log)
                .extracting(entry -> entry.getString("subject"))
                .containsExactlyInAnyOrder("admin@audited.example", "");
        assertThat(log).extracting(entry -> entry.getString("address")).containsOnly("127.0.0.1");
        assertThat(log.toString()).doesNotContain("not-the-password", "wrong box");
    }

    private static void refused(String username, String password) throws IOException {
        var browser = new RawBrowser();
        var form = FORM.matcher(
                browser.follow("http://" + EmbeddedSystem.get().addresses().tenant("audited") + "/console/")
                        .body());
        assertThat(form.find()).isTrue();
        browser.post(
                form.group(1).replace("&amp;", "&"),
                "username=" + RawBrowser.encode(username) + "&password=" + RawBrowser.encode(password));
    }

    /** Not at its turn, but at once. */
    private static void look() throws SQLException {
        try (var connection = EmbeddedSystem.get().database().connect("simsite");
                var update = connection.createStatement()) {
            update.execute("update tenancy.sign_in_watch set due_at = now()");
        }
    }

    @Test
    void onlyAdministratorsReadTheLogAndOnlyTheirOwn() {
        var agent = Callers.token(host, "agent");
        assertThat(ApiCall.to(host, "/api/v1/audit").token(agent).get().statusCode())
                .isEqualTo(403);
        var acme = Callers.token("acme.simsite.localhost", "tenant-admin");
        assertThat(ApiCall.to(host, "/api/v1/audit").token(acme).get().statusCode())
                .isEqualTo(401);
        assertThat(ApiCall.to("acme.simsite.localhost", "/api/v1/audit?subject=audited")
                        .token(acme)
                        .get()
                        .body())
                .contains("\"items\":[]");
    }

    @Test
    void aQuestionThatCannotBeAskedNamesItsField() {
        for (var bad : List.of("from=yesterday", "cursor=x", "limit=0", "who=" + "x".repeat(101))) {
            var answer = ApiCall.to(host, "/api/v1/audit?" + bad).token(admin).get();
            assertThat(answer.statusCode()).as(bad).isEqualTo(422);
            assertThat(answer.body()).contains("\"field\":\"" + bad.substring(0, bad.indexOf('=')) + "\"");
        }
    }

    private static List<JsonObject> entries(String query) {
        var answer = ApiCall.to(host, "/api/v1/audit" + query).token(admin).get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiCall.object(answer).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
