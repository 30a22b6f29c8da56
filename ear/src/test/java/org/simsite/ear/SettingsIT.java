package org.simsite.ear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.simsite.launcher.place.Port;

/** An administrator sets what her enterprise looks like; nobody else does, and no other enterprise sees it. */
@TestInstance(Lifecycle.PER_CLASS)
class SettingsIT {
    private static final String SETTINGS = "/api/v1/settings";
    private static final String USAGE = "/api/v1/settings/usage";
    private static final String BRAND = "/api/v1/settings/brand";
    private static final String OTHER = "globex.simsite.localhost";

    private String host;
    private String admin;
    private String foreign;
    private Chromium chromium;

    @BeforeAll
    void anEnterpriseOfItsOwn() {
        host = Callers.signUp("branded");
        admin = Callers.token(host, "tenant-admin");
        foreign = Callers.token(Callers.signUp("globex"), "tenant-admin");
        chromium = Chromium.start();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void aBrandStandsOnThePagesOfItsTenantAndOfNoOther() throws IOException {
        var set = put(BRAND, "{\"name\":\"Branded Tea\",\"accent\":\"#7a1fa2\"}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        var sheet = link(page(host), "/look/accent\\.css\\?v=[0-9a-f]+");
        assertThat(page(host)).contains("Branded Tea");
        var css = ApiCall.to(host, sheet).get();
        assertThat(css.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(css.headers().firstValue("Cache-Control").orElse("")).contains("public", "max-age");
        assertThat(css.body()).contains("--accent: light-dark(#7a1fa2, ");
        assertThat(page(OTHER)).doesNotContain("Branded Tea", "accent.css");
        assertThat(ApiCall.to(OTHER, sheet).get().statusCode()).isEqualTo(404);
        assertThat(shown(chromium.person(), "a.button.main, .codecard", "/join"))
                .isNotEmpty();
    }

    @Test
    void aPoorColourIsRefusedWithTheNearestThatWouldDo() {
        var refused = put(BRAND, "{\"name\":\"Branded\",\"accent\":\"#ffcc00\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        var nearest = link(refused.body(), "#(?!ffcc00)[0-9a-f]{6}");
        assertThat(put(BRAND, "{\"name\":\"Branded\",\"accent\":\"" + nearest + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLogoIsServedByItsOwnHostOnlyAndCanBeKept() throws IOException {
        assertThat(logo(picture()).statusCode()).isEqualTo(200);
        var address = link(page(host), "/look/logo\\?v=[0-9a-f]+");
        var got = ApiCall.to(host, address).get();
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(got.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(got.headers().firstValue("Cache-Control").orElse("")).contains("public", "max-age");
        var tag = got.headers().firstValue("ETag").orElseThrow();
        assertThat(ApiCall.to(host, address).header("If-None-Match", tag).get().statusCode())
                .isEqualTo(304);
        for (var other : List.of(OTHER, "simsite.localhost", "operator.simsite.localhost"))
            assertThat(ApiCall.to(other, address).get().statusCode()).as(other).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsNoLogo() {
        for (var file : List.of("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "GIF89a", "<script>"))
            assertThat(logo(file.getBytes(ISO_8859_1)).statusCode()).as(file).isEqualTo(422);
    }

    @Test
    void onlyItsAdministratorsReadAndChangeIt() {
        var agent = Callers.token(host, "agent");
        var customer = Callers.token(host, "customer");
        for (var path : List.of(BRAND, SETTINGS)) {
            for (var method : List.of("GET", "PUT")) {
                var body = method.equals("PUT") ? "{}" : "";
                assertThat(call(method, path, body, foreign)).isEqualTo(401);
                assertThat(call(method, path, body, agent)).isEqualTo(403);
                assertThat(call(method, path, body, customer)).isEqualTo(403);
            }
        }
        assertThat(call("GET", USAGE, "", foreign)).isEqualTo(401);
        assertThat(call("GET", USAGE, "", agent)).isEqualTo(403);
        assertThat(call("DELETE", BRAND + "/logo", "", foreign)).isEqualTo(401);
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndIsAnEntryOfTheLog() {
        var name = "Tea " + System.nanoTime();
        assertThat(ApiCall.to(host, BRAND)
                        .token(admin)
                        .send("PUT", "{\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(428);
        assertThat(ApiCall.to(host, BRAND)
                        .token(admin)
                        .header("If-Match", "\"0\"")
                        .send("PUT", "{\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(412);
        put(BRAND, "{\"name\":\"" + name + "\"}");
        assertThat(ApiCall.to(host, "/api/v1/audit?action=brand.change")
                        .token(admin)
                        .get()
                        .body())
                .contains(name);
    }

    @Test
    void languageClockAndCurrencyHoldForAllThatSaysNothingElse() {
        assertThat(put(SETTINGS, settings("zh-CN", "Asia/Shanghai", "CNY")).statusCode())
                .isEqualTo(200);
        assertThat(page(host)).contains("lang=\"zh-CN\"");
        assertThat(ApiCall.to(host, "/").header("Accept-Language", "en").get().body())
                .contains("lang=\"en\"");
        assertThat(price("7001", "{\"amount\":\"12.50\"}")).isEqualTo("CNY");
        assertThat(price("7002", "{\"amount\":\"12.50\",\"currency\":\"USD\"}")).isEqualTo("USD");
        assertThat(put(SETTINGS, settings("en", "Europe/London", "EUR")).statusCode())
                .isEqualTo(200);
        assertThat(page(host)).contains("lang=\"en\"");
        assertThat(ApiCall.to(host, "/join").get().body()).contains("class=\"quiet row hours\"");
    }

    @Test
    void theDemosAdministratorSetsHolidaysOnThePage() {
        var page = signedIn(DemoPeople.administrator());
        page.navigate("http://" + DemoPeople.administrator().host() + "/console/settings/general");
        page.fill("#holidays", "2030-01-01 New Year\nsome day");
        page.click("#save");
        page.locator("#problems").waitFor();
        assertThat(page.textContent("#holidays-problem")).isNotBlank();
        page.fill("#holidays", "2030-01-01 New Year");
        page.click("#save");
        page.locator(".note.good").waitFor();
        assertThat(page.inputValue("#holidays")).isEqualTo("2030-01-01 New Year");
        page.context().close();
    }

    @Test
    void theDemosAdministratorSetsABrandOnThePage() throws IOException {
        var page = signedIn(DemoPeople.administrator());
        page.navigate("http://" + DemoPeople.administrator().host() + "/console/settings/brand");
        page.fill("#accent", "#ffcc00");
        page.click("#save");
        page.click("#takeLight");
        page.locator(".note.good").waitFor();
        page.setInputFiles("#image", new FilePayload("logo.png", "image/png", picture()));
        page.click("#send");
        page.locator("#logo img.logo").waitFor();
        assertThat(page.locator(".topbar img.logo").count()).isEqualTo(1);
        page.setInputFiles("#image", new FilePayload("logo.png", "image/png", "no".getBytes(ISO_8859_1)));
        page.click("#send");
        assertThat(page.textContent("#image-problem")).isNotBlank();
        page.click("#remove");
        page.locator(".note.good").waitFor();
        page.fill("#accent", "");
        page.fill("#accentDark", "");
        page.click("#save");
        page.locator(".note.good").waitFor();
        assertThat(page.locator("link[href*='accent.css']").count()).isZero();
        assertThat(page.locator(".well.unset").count())
                .as("no colour, and not black")
                .isEqualTo(2);
        page.navigate("http://" + DemoPeople.administrator().host() + "/console/settings/usage");
        assertThat(page.textContent(".usages")).containsPattern("\\d\u00a0[kM]B of 1\u00a0GB");
        page.context().close();
    }

    @Test
    void onHerPhoneTheDemosAdministratorBindsStaffToNetworksAndDoesNotShutHerselfOut() {
        var page = signedIn(DemoPeople.administrator());
        page.setViewportSize(360, 800);
        page.navigate("http://" + DemoPeople.administrator().host() + "/console/settings/security");
        var tab = page.locator(".tabs [aria-current]").boundingBox();
        assertThat(tab.x).isNotNegative();
        assertThat(tab.x + tab.width).isLessThanOrEqualTo(360);
        for (var refused : List.of("10.0.0.0/8", "127.0.0.1\noffice.example")) {
            page.fill("#networks", refused);
            page.click("#bind");
            page.locator("#problems").waitFor();
            assertThat(page.textContent("#networks-problem"))
                    .contains(refused.contains("office") ? "office.example" : "127.0.0.1");
        }
        page.fill("#networks", "127.0.0.1");
        page.click("#bind");
        page.locator(".note.good").waitFor();
        assertThat(page.inputValue("#networks")).isEqualTo("127.0.0.1/32");
        page.fill("#networks", "");
        page.click("#bind");
        page.locator(".note.good").waitFor();
        assertThat(page.inputValue("#networks")).isEmpty();
        page.context().close();
    }

    private String shown(Page page, String selector, String path) {
        page.navigate(
                "http://" + host + ":" + EmbeddedSystem.get().settings().ports().of(Port.WEB) + path);
        var colour = page.locator(selector).first().evaluate("e => getComputedStyle(e).backgroundColor");
        page.context().close();
        return String.valueOf(colour);
    }

    private Page signedIn(DemoPeople.Person person) {
        var page = chromium.person();
        page.navigate(person.url());
        KeycloakForms.signIn(page, person.username(), person.password());
        page.waitForURL(person.url() + "**");
        return page;
    }

    private int call(String method, String path, String body, String token) {
        return ApiCall.to(host, path).token(token).send(method, body).statusCode();
    }

    private HttpResponse<String> put(String path, String body) {
        var tag = ApiCall.to(host, path)
                .token(admin)
                .get()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        return ApiCall.to(host, path).token(admin).header("If-Match", tag).send("PUT", body);
    }

    private HttpResponse<String> logo(byte[] file) {
        var body = Json.createObjectBuilder()
                .add("image", Base64.getEncoder().encodeToString(file))
                .build();
        return ApiCall.to(host, BRAND + "/logo").token(admin).send("PUT", body.toString());
    }

    private static String settings(String locale, String zone, String currency) {
        return """
                {"locale":"%s","timeZone":"%s","currency":"%s","workingDays":["monday"],
                 "workingHours":{"from":"09:00","to":"18:00"},"holidays":[{"date":"2030-01-01","name":"New Year"}]}""".formatted(locale, zone, currency);
    }

    private String price(String number, String price) {
        var body = "{\"number\":\"" + number + "\",\"name\":\"Tea\",\"price\":" + price + ",\"stock\":1}";
        var made = ApiCall.to(host, "/api/v1/products").token(admin).send("POST", body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return ApiCall.object(made).getJsonObject("price").getString("currency");
    }

    private static String page(String of) {
        return ApiCall.to(of, "/").get().body();
    }

    private static String link(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList()
                .getFirst();
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
