package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trial F6: Keycloak is stopped in the middle of its work (it takes connections and answers nothing), killed, and
 * changes its keys. Rounds of each: {@code -Dsimsite.trials=full} for the whole.
 */
class KeycloakTroubleIT {
    private static final int ROUNDS = "full".equals(System.getProperty("simsite.trials")) ? 13 : 1;
    private static final int CROWD = 50;
    private static final Duration BOUND = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ACME = "acme.simsite.localhost";

    private final DemoPeople.Person staff = DemoPeople.administrator();

    @AfterEach
    void back() {
        signal("CONT");
        var keycloak = EmbeddedSystem.get().child("keycloak");
        await().atMost(PATIENCE).ignoreExceptions().until(keycloak::isReady);
        await().atMost(PATIENCE).until(() -> signinStatus() == 302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "KILL"})
    void whoIsSignedInGoesOnAndANewSignInGetsAPageOfOurs(String signal) throws Exception {
        var signedIn = new RawBrowser();
        signedIn.signIn(staff);
        for (int round = 0; round < ROUNDS; round++) {
            var token = Callers.token(ACME, "tenant-admin");
            signal(signal);
            await().atMost(PATIENCE).until(() -> signinStatus() == 503);
            aPageSaysSo("en", "Signing in is not possible right now");
            aPageSaysSo("zh-CN", "暂时无法登录");
            assertThat(signedIn.get(staff.url()).statusCode()).isEqualTo(200);
            assertThat(ApiCall.to(ACME, "/api/v1/customers").token(token).get().statusCode())
                    .as("a token whose key is known")
                    .isEqualTo(200);
            aCrowdLeavesRoomForOthers();
            back();
            assertThat(new RawBrowser().signIn(staff).statusCode()).isEqualTo(200);
        }
        System.out.printf(
                "F6: Keycloak %s %d times: nobody signed out, %d sign-ins waited%n", signal, ROUNDS, ROUNDS * CROWD);
    }

    /** The short life of a token is over long before Keycloak is back. */
    @Test
    void aSessionOutlivesItsTokenWhileKeycloakIsAway() throws Exception {
        var realm = KeycloakCall.of(staff.host());
        var before = realm.change("accessTokenLifespan", "5");
        try {
            var signedIn = new RawBrowser();
            signedIn.signIn(staff);
            signal("STOP");
            var until = System.nanoTime() + Duration.ofSeconds(25).toNanos();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        assertThat(signedIn.get(staff.url()).statusCode()).isEqualTo(200);
                        return System.nanoTime() > until;
                    });
            back();
            await().during(Duration.ofSeconds(20))
                    .atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> signedIn.get(staff.url()).statusCode() == 200);
        } finally {
            back();
            realm.change("accessTokenLifespan", before);
        }
    }

    @Test
    void tokensSignedWithANewKeyAreTakenAndKeysThatCannotBeHadAreNoFaultOfTheCaller() throws Exception {
        var host = Callers.signUp("globex");
        assertThat(products(host, Callers.token(host, "tenant-admin")).statusCode())
                .isEqualTo(200);
        KeycloakCall.of(host).rotateKeys();
        var token = Callers.token(host, "tenant-admin");
        signal("STOP");
        await().atMost(PATIENCE).until(() -> signinStatus() == 503);
        var answer = products(host, token);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        back();
        await().atMost(Duration.ofSeconds(30)).until(() -> products(host, token).statusCode() == 200);
        var person = new RawBrowser();
        assertThat(person.signIn(staff).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> products(String host, String token) {
        return ApiCall.to(host, "/api/v1/products").token(token).get();
    }

    private void aPageSaysSo(String language, String title) {
        var start = System.nanoTime();
        var page = ApiCall.to(ACME, "/console/")
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("lang=\"" + language + "\"").contains(title);
    }

    /** Fifty who come back from Keycloak with a code, and public pages meanwhile. */
    private void aCrowdLeavesRoomForOthers() throws Exception {
        try (var threads = Executors.newFixedThreadPool(CROWD)) {
            List<Future<Integer>> crowd = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) crowd.add(threads.submit(KeycloakTroubleIT::comeBackWithACode));
            var start = System.nanoTime();
            for (int i = 0; i < 5; i++)
                assertThat(ApiCall.to(ACME, "/").get().statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("5 public pages")
                    .isLessThan(BOUND);
            for (var each : crowd) assertThat(each.get()).isIn(503, 403, 400);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("the crowd")
                    .isLessThan(BOUND.multipliedBy(2));
        }
    }

    private static int comeBackWithACode() throws IOException {
        var browser = new RawBrowser();
        browser.jar(DemoPeople.administrator().host()).put("OAuth_Token_Request_State", "s");
        var issuer = ApiCall.object(ApiCall.to(ACME, "/api/v1/host").get()).getString("issuer");
        return browser.get(DemoPeople.administrator().url() + "?code=c&state=s&iss=" + RawBrowser.encode(issuer))
                .statusCode();
    }

    private static int signinStatus() {
        return ApiCall.to(ACME, "/console/").header("Accept", "text/html").get().statusCode();
    }

    private static void signal(String name) {
        var process = EmbeddedSystem.get().child("keycloak").process();
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
