package org.simsite.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.launcher.realm.KeycloakAdmin;

/** The real Keycloak: realms follow their template and their tenant. */
@TestInstance(Lifecycle.PER_CLASS)
class RealmIT {
    private static final String ADMIN = "admin@realmed.example";
    private static final String PASSWORD = "a long password 1";
    private static final int NEWEST = 5;
    private static final String PROVISIONER = "simsite-provisioner";

    private String host;
    private String token;
    private KeycloakCall realm;
    private Chromium chromium;

    @BeforeAll
    void anEnterpriseOfItsOwn() {
        host = Callers.signUp("realmed");
        token = Callers.token(host, "tenant-admin");
        realm = KeycloakCall.of(host);
        realm.password(ADMIN, PASSWORD);
        chromium = Chromium.start();
        awaitNewest();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    /** A token that named its rights over each realm was refused as too large by Keycloak itself, with the 115th. */
    @Test
    void theProductsOwnTokenDoesNotGrowWithEachRealm() {
        var system = EmbeddedSystem.get();
        var token = new KeycloakAdmin(
                        system.addresses().keycloak(),
                        PROVISIONER,
                        system.secrets().get("keycloak.provisioner"))
                .token("master", PROVISIONER, system.secrets().get("keycloak.provisioner"));
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
        assertThat(claims).contains(PROVISIONER).doesNotContain("realmed").doesNotContain("roles");
    }

    @Test
    void anOlderRealmIsBroughtToTheNewestVersion() throws SQLException {
        realm.send("PUT", "", "{\"browserFlow\":\"browser\"}");
        realm.send("PUT", client(), "{\"clientId\":\"simsite-web\",\"redirectUris\":[\"http://" + place() + "/*\"]}");
        try (var connection = EmbeddedSystem.get().database().connect("simsite");
                var update = connection.prepareStatement(
                        "update tenancy.tenant set realm_version = 1 where slug = 'realmed'")) {
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        awaitNewest();
        assertThat(realm.send("GET", "").body())
                .contains("\"browserFlow\":\"simsite browser\"")
                .contains("\"webAuthnPolicyPasswordlessPasskeysEnabled\":true");
        assertThat(realm.send("GET", client()).body())
                .contains("\"http://" + place() + "/console/*\"")
                .doesNotContain("\"http://" + place() + "/*\"");
    }

    private String client() {
        var found = realm.send("GET", "/clients?clientId=simsite-web").body();
        try (var reader = Json.createReader(new StringReader(found))) {
            return "/clients/" + reader.readArray().getJsonObject(0).getString("id");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/console/customers?q=li, 200",
        "/handover/liwei/x, 200",
        "/look?to=/console/devices, 200",
        "/, 400",
        "/shop, 400",
        "/products/1001, 400",
        "/look?to=/console, 400",
        "/consoles, 400",
        "/console/../shop, 400",
        "/console/%2e%2e/shop, 400",
        "@evil.example/console/, 400",
        ".evil.example/console/, 400"
    })
    void aBrowserComesBackOnlyToPagesThatAskWhoIsThere(String path, int status) throws IOException {
        var back = RawBrowser.encode("http://" + place() + path);
        var answer = new RawBrowser()
                .get(EmbeddedSystem.get().addresses().keycloak() + "/realms/" + realm.realm()
                        + "/protocol/openid-connect/auth?client_id=simsite-web&response_type=code&scope=openid&redirect_uri="
                        + back);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void staffAreAskedForASecondFactorAtTheNextSignInOnceTheTenantWantsIt() {
        require(true);
        var page = signIn();
        page.locator("#kc-totp-settings-form").waitFor();
        page.context().close();
        require(false);
        page = signIn();
        page.waitForURL("**/console/**");
        page.locator("h1").waitFor();
        page.navigate("http://" + place() + "/console/devices");
        page.click("#factor-app");
        page.locator("#kc-totp-settings-form").waitFor();
        page.click("#cancelTOTPBtn");
        page.waitForURL("**/console/devices");
        page.context().close();
    }

    @Test
    void theSignInAndItsMailsShowTheBrand() {
        var tag = ApiCall.to(host, "/api/v1/settings/brand")
                .token(token)
                .get()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var set = ApiCall.to(host, "/api/v1/settings/brand")
                .token(token)
                .header("If-Match", tag)
                .send("PUT", "{\"name\":\"Realmed Tea\",\"accent\":\"#7a1fa2\"}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> realm.send("GET", "/localization/zh-CN").body().contains("#7a1fa2"));
        var page = chromium.person();
        page.navigate("http://" + place() + "/console/");
        assertThat(page.textContent("#kc-header-wrapper")).contains("Realmed Tea");
        assertThat(page.locator("#kc-login").evaluate("e => getComputedStyle(e).backgroundColor"))
                .isEqualTo("rgb(122, 31, 162)");
        page.context().close();
        realm.send(
                "PUT",
                "/users/" + realm.userId(ADMIN) + "/execute-actions-email?client_id=simsite-web",
                "[\"UPDATE_PASSWORD\"]");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(EmbeddedSystem.get().mailbox().richestTo(ADMIN))
                        .contains("Realmed Tea", "#7a1fa2"));
    }

    private Page signIn() {
        var page = chromium.person();
        page.navigate("http://" + place() + "/console/");
        KeycloakForms.signIn(page, ADMIN, PASSWORD);
        return page;
    }

    /** Through the API, and until Keycloak knows. */
    private void require(boolean secondFactor) {
        var set = ApiCall.to(host, "/api/v1/settings/security")
                .token(token)
                .send("PUT", "{\"secondFactorOfStaff\":" + secondFactor + "}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        realm.send("GET", "/roles/agent/composites").body().contains("second-factor") == secondFactor);
    }

    private void awaitNewest() {
        var operator = Callers.token("operator.simsite.localhost", "operator");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> ApiCall.object(ApiCall.to("operator.simsite.localhost", "/api/v1/tenants/realmed")
                                        .token(operator)
                                        .get())
                                .getInt("realmVersion")
                        == NEWEST);
    }

    private static String place() {
        return EmbeddedSystem.get().addresses().tenant("realmed");
    }
}
