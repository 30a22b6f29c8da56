package org.simsite.ear;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.simsite.launcher.place.Addresses;

/** A member of staff as a person: invited, with a password of her own, signed in to the console and with a token. */
record Invited(String host, String id, String email, Page page, String token) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/login-actions/\\S+");
    private static final String PASSWORD = "correct horse battery 7";
    private static final Duration SOON = Duration.ofMinutes(1);

    /** Invited over the API by an administrator. */
    static Invited by(String admin, Chromium chromium, String host, String email, String role) {
        var body = Json.createObjectBuilder()
                .add("name", email.replaceFirst("@.*", ""))
                .add("email", email)
                .add("roleId", roleId(admin, host, role))
                .build();
        var made = ApiCall.object(ApiCall.to(host, "/api/v1/staff").token(admin).send("POST", body.toString()));
        return comesIn(chromium, host, made.getString("id"), email);
    }

    /** Follows the link in her mail, chooses a password, signs in and lets a program in. */
    static Invited comesIn(Chromium chromium, String host, String id, String email) {
        Page page = chromium.person();
        KeycloakForms.choosePassword(page, linkInMail(email), PASSWORD);
        KeycloakForms.open(page, console(host, ""), email, PASSWORD);
        return new Invited(host, id, email, page, token(page, host, email));
    }

    static String roleId(String admin, String host, String key) {
        return ApiCall.object(ApiCall.to(host, "/api/v1/roles").token(admin).get())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(role -> key.equals(role.getString("key", "")))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** @param host without its port */
    static String console(String host, String page) {
        var slug = host.replaceFirst("\\..*", "");
        return Addresses.url(EmbeddedSystem.get().addresses().tenant(slug)) + "/console/" + page;
    }

    ApiCall call(String path) {
        return ApiCall.to(host, path).token(token);
    }

    private static String token(Page page, String host, String email) {
        var grant = new DeviceGrant(host);
        page.navigate(grant.begin());
        KeycloakForms.signInIfAsked(page, email, PASSWORD);
        Locator consent = page.locator("#kc-login");
        consent.waitFor();
        consent.click();
        page.waitForLoadState();
        return await().atMost(SOON).pollInterval(grant.interval()).until(grant::token, found -> !found.isEmpty());
    }

    private static String linkInMail(String email) {
        return await().atMost(SOON)
                .until(
                        () -> EmbeddedSystem.get().mailbox().textsTo(email).reversed().stream()
                                .map(LINK::matcher)
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst()
                                .orElse(""),
                        link -> !link.isEmpty());
    }
}
