package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** An administrator invites people, lets them go and takes them back; who is let go is out at once. */
@TestInstance(Lifecycle.PER_CLASS)
class StaffIT {
    private static final String ACME = "acme.simsite.localhost";

    private final String run = UUID.randomUUID().toString().substring(0, 6);
    private Chromium chromium;
    private String admin;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.start();
        admin = Callers.token(ACME, "tenant-admin");
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void fromTheInvitationByThePageToTheEnd() {
        Page page = signedIn(DemoPeople.administrator());
        var email = "ann-" + run + "@acme.example";
        page.navigate(console("settings/invite"));
        page.fill("#name", "Ann " + run);
        page.fill("#email", email);
        page.selectOption("#roleId", Invited.roleId(admin, ACME, "agent"));
        page.click("#send");
        page.waitForURL("**/console/settings/staff*");
        assertThat(page.textContent("main")).contains(email);

        var ann = Invited.comesIn(chromium, ACME, find(email).getString("id"), email);
        assertThat(ann.call("/api/v1/customers").get().statusCode()).isEqualTo(200);
        assertThat(ann.call("/api/v1/staff").get().statusCode()).as("an agent").isEqualTo(403);
        assertThat(ann.page().navigate(console("settings/staff")).status()).isEqualTo(403);
        assertThat(find(email).getString("state")).isEqualTo("active");
        ann.page().navigate(console(""));
        assertThat(ann.page().locator("nav.rail a[href^='/console/settings']").count())
                .as("settings in her rail")
                .isZero();

        page.navigate(console("settings/member?id=" + ann.id()));
        page.fill("#name", "Anna " + run);
        page.click("#save");
        page.waitForURL("**/console/settings/staff*");
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        KeycloakCall.of(ACME).user(email).getString("firstName").equals("Anna " + run));

        page.navigate(console("settings/member?id=" + ann.id()));
        page.click("details.fold summary");
        page.click("#letgo");
        page.waitForURL("**/console/settings/staff*");
        assertThat(ann.call("/api/v1/customers").get().statusCode())
                .as("her token, at once")
                .isEqualTo(401);
        assertThat(statusOf(ann)).as("her session, at once").isEqualTo(302);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> find(email).getString("account").equals("settled"));
        ann.page().navigate(console(""));
        assertThat(ann.page().locator("#username").isVisible())
                .as("Keycloak lets her in no more")
                .isTrue();
        ann.page().context().close();
        page.context().close();
    }

    @Test
    void theLastAdministratorIsToldWhySheMayNotLeave() {
        var person = DemoPeople.administrator();
        Page page = signedIn(person);
        page.navigate(console("settings/member?id=" + find(person.username()).getString("id")));
        page.click("details.fold summary");
        page.click("#letgo");
        page.waitForSelector("#problems");
        assertThat(page.textContent("#problems")).contains("administer");
        assertThat(find(person.username()).getString("state")).isEqualTo("active");
        page.context().close();
    }

    @Test
    void aTeamAndARoleAreMadeByThePages() {
        var person = DemoPeople.administrator();
        var her = find(person.username()).getString("id");
        Page page = signedIn(person);
        page.navigate(console("settings/teams"));
        page.fill("#name", "South " + run);
        page.click("#create");
        page.waitForURL("**/console/settings/team?id=*");
        page.selectOption("[id='members:newId']", her);
        page.click("[id='members:add']");
        page.waitForSelector("#members .breaks:has-text('" + person.username() + "')");
        page.selectOption("#headId", her);
        page.click("#save");
        page.waitForURL("**/console/settings/team?id=*");
        assertThat(find(person.username()).getBoolean("headOfTeam")).isTrue();
        assertThat(find(person.username()).getString("team")).isEqualTo("South " + run);
        page.locator("[id^='members'][id$='remove']").first().click();
        page.waitForLoadState();
        assertThat(find(person.username()).isNull("team")).isTrue();
        page.click("#end summary");
        page.click("#delete");
        page.waitForURL("**/console/settings/teams*");
        assertThat(page.content()).contains("South " + run + " is deleted");

        page.navigate(console("settings/role"));
        page.fill("#name", "Reader " + run);
        page.selectOption("#dataRight", "TEAM");
        page.selectOption("#right-CUSTOMERS", "READ");
        page.click("#save");
        page.waitForURL("**/console/settings/roles*");
        assertThat(page.textContent("table")).contains("Reader " + run);
        var role = ApiCall.object(ApiCall.to(ACME, "/api/v1/roles").token(admin).get())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .getLast();
        assertThat(role.getString("name")).isEqualTo("Reader " + run);
        assertThat(role.getString("dataRight")).isEqualTo("team");
        assertThat(role.getJsonObject("rights").getString("customers")).isEqualTo("read");
        assertThat(role.getJsonObject("rights").getString("products")).isEqualTo("none");
        page.context().close();
    }

    @Test
    void theApiKeepsItsHabits() {
        var made = post("/api/v1/teams", "{\"name\":\"Team " + run + "\"}", "key-" + run);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(post("/api/v1/teams", "{\"name\":\"Team " + run + "\"}", "key-" + run)
                        .body())
                .isEqualTo(made.body());
        assertThat(post("/api/v1/teams", "{\"name\":\"team " + run + "\"}", "other-" + run)
                        .statusCode())
                .isEqualTo(409);
        var path = "/api/v1/teams/" + ApiCall.object(made).getString("id");
        assertThat(patch(path, "{\"name\":\"x\"}", null).statusCode()).isEqualTo(428);
        assertThat(patch(path, "{\"name\":\"West " + run + "\"}", "\"1\"").statusCode())
                .isEqualTo(200);
        assertThat(patch(path, "{\"name\":\"x\"}", "\"1\"").statusCode()).isEqualTo(412);
        for (int status : List.of(204, 404))
            assertThat(ApiCall.to(ACME, path).token(admin).send("DELETE", "").statusCode())
                    .isEqualTo(status);
        var bad = post("/api/v1/staff", "{\"name\":\"\",\"email\":\"x\",\"roleId\":\"y\"}", "bad-" + run);
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(patch("/api/v1/roles/" + Invited.roleId(admin, ACME, "administrator"), "{\"name\":\"x\"}", "\"1\"")
                        .statusCode())
                .isEqualTo(409);
    }

    private HttpResponse<String> post(String path, String body, String key) {
        return ApiCall.to(ACME, path)
                .token(admin)
                .header("Idempotency-Key", key)
                .send("POST", body);
    }

    private HttpResponse<String> patch(String path, String body, String tag) {
        var call = ApiCall.to(ACME, path).token(admin);
        return (tag == null ? call : call.header("If-Match", tag)).send("PATCH", body);
    }

    private JsonObject find(String username) {
        return ApiCall.object(
                        ApiCall.to(ACME, "/api/v1/staff?limit=200").token(admin).get())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("username").equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static int statusOf(Invited ann) {
        var cookies = ann.page().context().cookies(console("")).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        return ApiCall.to(ACME, "/console/")
                .header("Cookie", cookies)
                .header("Accept", "text/html")
                .get()
                .statusCode();
    }

    private Page signedIn(DemoPeople.Person person) {
        Page page = chromium.person();
        page.navigate(person.url());
        KeycloakForms.signIn(page, person.username(), person.password());
        page.waitForURL(person.url() + "**");
        return page;
    }

    private static String console(String page) {
        return Invited.console(ACME, page);
    }
}
