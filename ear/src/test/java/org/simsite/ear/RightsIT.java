package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a role may do and whose customers it sees, by the browser and the API: S4-2.1. */
@TestInstance(Lifecycle.PER_CLASS)
class RightsIT {
    private Chromium chromium;
    private String host;
    private String admin;
    private Invited sally;
    private Invited pete;

    @BeforeAll
    void aSalespersonAndABuyer() {
        chromium = Chromium.start();
        host = Callers.signUp("rightly");
        admin = Callers.token(host, "tenant-admin");
        sally = Invited.by(admin, chromium, host, "sally@rightly.example", "sales");
        pete = Invited.by(admin, chromium, host, "pete@rightly.example", "purchasing");
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void salesSeesAndUsesNothingOfPurchasingAndTheReverse() {
        var customers = List.of("customers", "new", "feedback");
        var products = List.of("products", "product");
        pages(sally, customers, 200);
        pages(sally, products, 403);
        pages(pete, products, 200);
        pages(pete, customers, 403);
        for (var path : List.of("/api/v1/customers", "/api/v1/customers/" + UUID.randomUUID() + "/interactions")) {
            assertThat(sally.call(path).get().statusCode()).as(path).isIn(200, 404);
            assertThat(pete.call(path).get().statusCode()).as(path).isEqualTo(403);
        }
        assertThat(pete.call("/api/v1/products").get().statusCode()).isEqualTo(200);
        assertThat(sally.call("/api/v1/products").get().statusCode()).isEqualTo(403);
        var tea =
                "{\"number\":\"1001\",\"name\":\"Tea\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"stock\":1}";
        assertThat(sally.call("/api/v1/products").send("POST", tea).statusCode())
                .isEqualTo(403);
        assertThat(pete.call("/api/v1/customers")
                        .send("POST", draft("Nobody").toString())
                        .statusCode())
                .isEqualTo(403);
        sally.page().navigate(Invited.console(host, ""));
        assertThat(sally.page().textContent("nav.rail")).contains("Customers").doesNotContain("Products");
        pete.page().navigate(Invited.console(host, ""));
        assertThat(pete.page().textContent("nav.rail")).contains("Products").doesNotContain("Customers");
    }

    @Test
    void whoSeesHerOwnSeesNoOtherInListsSearchPagesAndApi() {
        var own = create(sally.token(), "Mei Own");
        var other = create(admin, "Mei Other");
        for (var query : List.of("", "?q=mei", "?q=Other"))
            assertThat(sally.call("/api/v1/customers" + query).get().body())
                    .as(query)
                    .doesNotContain("Mei Other");
        assertThat(sally.call("/api/v1/customers?q=mei").get().body()).contains("Mei Own");
        assertThat(ApiCall.to(host, "/api/v1/customers?q=mei")
                        .token(admin)
                        .get()
                        .body())
                .contains("Mei Own", "Mei Other");
        var id = other.getString("id");
        for (var call :
                List.of("GET ", "DELETE ", "GET /interactions", "GET /consents", "PATCH ", "POST /verifications"))
            assertThat(answer(call, id))
                    .as(call)
                    .isEqualTo(answer(call, UUID.randomUUID().toString()));
        assertThat(answer("GET ", id)).startsWith("404");
        var toOther = sally.call("/api/v1/messages").send("POST", message(id));
        var toNobody = sally.call("/api/v1/messages")
                .send("POST", message(UUID.randomUUID().toString()));
        assertThat(toOther.statusCode() + toOther.body()).isEqualTo(toNobody.statusCode() + toNobody.body());

        Page page = sally.page();
        for (var list : List.of("customers", "customers?q=mei", "")) {
            page.navigate(Invited.console(host, list));
            assertThat(page.textContent("main")).doesNotContain("Mei Other");
        }
        page.navigate(Invited.console(host, "customers"));
        assertThat(page.textContent("main")).contains("Mei Own");
        assertThat(page.navigate(Invited.console(host, "customer?id=" + id)).status())
                .isEqualTo(404);
        assertThat(page.navigate(Invited.console(host, "edit?id=" + id)).status())
                .isEqualTo(404);
        assertThat(page.navigate(Invited.console(host, "customer?id=" + own.getString("id")))
                        .status())
                .isEqualTo(200);
        assertThat(page.textContent("main")).as("who looks after her").contains("sally");
    }

    @Test
    void explainAccessSaysWhatIsSoForEachDataRight() {
        var team = created("/api/v1/teams", "{\"name\":\"North\"}");
        var agent = Callers.token(host, "agent");
        ApiCall.to(host, "/api/v1/customers").token(agent).get(); // seen once, it is on the list of staff
        var program = staff("service-account-test-agent");
        var free = create(admin, "Lin Free");
        give(free, "", "");
        var teams = create(admin, "Lin Team");
        give(teams, "", team);
        var hers = create(admin, "Lin Hers");
        give(hers, program.getString("id"), "");
        for (var reach : List.of("own", "team", "all")) {
            var role = created(
                    "/api/v1/roles",
                    "{\"name\":\"R " + reach + "\",\"dataRight\":\"" + reach
                            + "\",\"rights\":{\"customers\":\"read\"}}");
            patch(
                    "/api/v1/staff/" + program.getString("id"),
                    "{\"roleId\":\"" + role + "\",\"teamId\":\"" + team + "\"}");
            assertThat(explained(agent, program, free)).isEqualTo(reach.equals("all") ? "all" : "nobodys");
            assertThat(explained(agent, program, hers)).isEqualTo(reach.equals("all") ? "all" : "owner");
            assertThat(explained(agent, program, teams)).isEqualTo(reach.equals("own") ? "own_only" : reach);
            if (!reach.equals("own")) continue;
            patch("/api/v1/teams/" + team, "{\"headId\":\"" + program.getString("id") + "\"}");
            assertThat(explained(agent, program, teams)).isEqualTo("head");
            patch("/api/v1/teams/" + team, "{\"headId\":\"\"}");
        }
        assertThat(ApiCall.to(host, "/api/v1/customers")
                        .token(agent)
                        .send("POST", draft("X").toString())
                        .statusCode())
                .as("a role that reads")
                .isEqualTo(403);
    }

    /** What the explanation says is tried: she gets the customer, or is told there is none. @return the reason */
    private String explained(String token, JsonObject member, JsonObject customer) {
        var id = customer.getString("id");
        var path = "/api/v1/access?staff=" + member.getString("id") + "&customer=" + id;
        var explanation = ApiCall.object(ApiCall.to(host, path).token(admin).get());
        var status =
                ApiCall.to(host, "/api/v1/customers/" + id).token(token).get().statusCode();
        assertThat(explanation.getBoolean("sees")).as(explanation.toString()).isEqualTo(status == 200);
        assertThat(status).isIn(200, 404);
        return explanation.getString("reason");
    }

    private void pages(Invited who, List<String> pages, int status) {
        for (var page : pages)
            assertThat(who.page().navigate(Invited.console(host, page)).status())
                    .as("%s at %s", who.email(), page)
                    .isEqualTo(status);
    }

    /** @param call a method, a blank, and what follows the customer's address */
    private String answer(String call, String id) {
        var method = call.split(" ")[0];
        var request = sally.call("/api/v1/customers/" + id + call.substring(method.length() + 1))
                .header("If-Match", "\"1\"");
        var body = method.equals("PATCH")
                ? "{\"name\":\"Eve\"}"
                : method.equals("POST") ? "{\"channel\":\"sms\",\"address\":\"+8613800138000\"}" : "";
        var answer = request.send(method, body);
        return answer.statusCode() + " " + answer.body();
    }

    private static String message(String customer) {
        return "{\"customerId\":\"" + customer + "\",\"channel\":\"sms\",\"text\":\"hello\"}";
    }

    private static JsonObject draft(String name) {
        return Json.createObjectBuilder()
                .add("kind", "person")
                .add("name", name)
                .build();
    }

    private JsonObject create(String token, String name) {
        var answer = ApiCall.to(host, "/api/v1/customers")
                .token(token)
                .send("POST", draft(name).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApiCall.object(answer);
    }

    private void give(JsonObject customer, String owner, String team) {
        patch(
                "/api/v1/customers/" + customer.getString("id"),
                "{\"ownerId\":\"" + owner + "\",\"teamId\":\"" + team + "\"}");
    }

    /** @return its id */
    private String created(String path, String body) {
        var answer = ApiCall.to(host, path).token(admin).send("POST", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApiCall.object(answer).getString("id");
    }

    private HttpResponse<String> patch(String path, String body) {
        var tag = ApiCall.to(host, path).token(admin).get().headers().firstValue("ETag");
        var answer = ApiCall.to(host, path)
                .token(admin)
                .header("If-Match", tag.orElseThrow())
                .send("PATCH", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private JsonObject staff(String username) {
        return ApiCall.object(ApiCall.to(host, "/api/v1/staff").token(admin).get())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("username").equals(username))
                .findFirst()
                .orElseThrow();
    }
}
