package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Callers and tokens for tests, got as anybody gets them: by signing up, and from the realm's administrator. */
final class Callers {
    private static final String OPERATOR = "operator.simsite.localhost";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/signup/confirm\\S+)");

    private Callers() {}

    /** Signs an enterprise up, unless an earlier test did, and waits until all of it is there, its realm too. */
    static String signUp(String slug) {
        var host = slug + ".simsite.localhost";
        if (ApiCall.to(host, "/api/v1/host").get().statusCode() == 421) {
            var progress = confirm(slug);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> isReady(progress));
        }
        return host;
    }

    /** Asks for a tenant and follows the link in the mail, which starts making it. @return where its progress is told */
    static String confirm(String slug) {
        var mail = "admin@" + slug + ".example";
        var asked = ApiCall.to("simsite.localhost", "/api/v1/signups").send("POST", form(slug, mail));
        var progress =
                URI.create(asked.headers().firstValue("Location").orElseThrow()).getPath();
        var link = await().atMost(Duration.ofMinutes(1)).until(() -> link(mail), found -> !found.isEmpty());
        ApiCall.to("simsite.localhost", link).get();
        return progress;
    }

    static boolean isReady(String progress) {
        var signup = ApiCall.object(ApiCall.to("simsite.localhost", progress).get());
        return signup.getString("state").equals("ready");
    }

    /** The operator closes the tenant, and its time is over at once. */
    static void erase(String slug) {
        var closed = ApiCall.to(OPERATOR, "/api/v1/tenants/" + slug + "/close")
                .token(token(OPERATOR, "operator"))
                .send("POST", "");
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        Victim.change("update tenancy.closing set until = clock_timestamp(), due_at = clock_timestamp() where slug = '"
                + slug + "'");
    }

    /** A token of a program with this role in the realm of the host. */
    static String token(String host, String role) {
        var realm = KeycloakCall.of(host).launchers();
        var client = "test-" + role;
        return await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(
                        () -> {
                            realm.serviceAccount(client, "only-for-tests", role);
                            return realm.token(client, "only-for-tests");
                        },
                        token -> !token.isEmpty());
    }

    /** Somebody who can sign in with a password, which her realm's administrator has given her. */
    static DemoPeople.Person person(String host, String home, String username) {
        KeycloakCall.of(host).launchers().password(username, "Only-for-tests-1");
        return new DemoPeople.Person(host, home, username, "Only-for-tests-1");
    }

    private static String form(String slug, String mail) {
        return Json.createObjectBuilder()
                .add("company", slug + " Ltd")
                .add("slug", slug)
                .add("adminName", "Ada Lovelace")
                .add("adminEmail", mail)
                .add("locale", "en")
                .add("timeZone", "Europe/London")
                .build()
                .toString();
    }

    private static String link(String mail) {
        return EmbeddedSystem.get().mailbox().textsTo(mail).reversed().stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
