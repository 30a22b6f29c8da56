package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Trial A10: tokens that were made up, codes and states of somebody else, and a session taken to another realm. */
@TestInstance(Lifecycle.PER_CLASS)
class OidcForgeryIT {
    private static final int ROUNDS = "full".equals(System.getProperty("simsite.trials")) ? 5 : 1;
    private static final List<String> PATHS =
            List.of("/api/v1/customers", "/api/v1/products", "/api/v1/audit", "/api/v1/settings/networks", "/console/");

    private final AtomicInteger tries = new AtomicInteger();
    private final DemoPeople.Person staff = DemoPeople.administrator();
    private DemoPeople.Person outsider;

    @BeforeAll
    void signUp() {
        Callers.signUp("outsider");
        var host = EmbeddedSystem.get().addresses().tenant("outsider");
        outsider = Callers.person(host, "/console/", "admin@outsider.example");
    }

    @AfterAll
    void sayHowMany() {
        System.out.printf("A10: %d forged tokens, codes, states and sessions: none accepted%n", tries.get());
    }

    @Test
    void noTokenThatWasMadeUpIsTaken() throws IOException {
        for (var host : List.of("acme.simsite.localhost", "outsider.simsite.localhost")) {
            var issuer = issuer(host);
            var token = known(host);
            var forged = Forgery.of(token, issuer("operator.simsite.localhost"), certs(issuer), realmKey(issuer));
            forged.forEach((name, text) -> PATHS.forEach(path -> {
                tries.incrementAndGet();
                assertThat(ApiCall.to(host, path).token(text).get().statusCode())
                        .as(name + " at " + path)
                        .isEqualTo(401);
            }));
        }
    }

    @Test
    void aTokenOfOneRealmIsNoneInAnother() {
        var token = known("outsider.simsite.localhost");
        for (var host :
                List.of("acme.simsite.localhost", "operator.simsite.localhost", "liwei--acme.simsite.localhost"))
            for (var path : List.of("/api/v1/customers", "/api/v1/modems", "/api/v1/audit")) {
                tries.incrementAndGet();
                assertThat(ApiCall.to(host, path).token(token).get().statusCode())
                        .as(host + path)
                        .isIn(401, 404);
            }
    }

    /** A token that its own host has taken, and takes again without looking at it as closely. */
    private static String known(String host) {
        var token = Callers.token(host, "tenant-admin");
        for (int call = 0; call < 2; call++)
            assertThat(ApiCall.to(host, "/api/v1/customers").token(token).get().statusCode())
                    .isEqualTo(200);
        return token;
    }

    @Test
    void aCodeIsGoodOnceAndForTheBrowserThatAskedForIt() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var her = new RawBrowser();
            var back = her.callback(staff, staff.url());
            var jar = new TreeMap<>(her.jar(staff.host()));
            refused(new RawBrowser(), back, "no state of one's own");
            var other = new RawBrowser();
            other.get(staff.url());
            refused(other, back, "another browser's state");
            var swapped = new RawBrowser();
            swapped.cookies.put(staff.host(), new TreeMap<>(jar));
            refused(swapped, back.replaceAll("state=[^&]*", "state=swapped"), "swapped state");
            assertThat(her.follow(back).statusCode()).as("she herself").isEqualTo(200);
            var again = new RawBrowser();
            again.cookies.put(staff.host(), jar);
            refused(again, back, "a code that was used");
        }
    }

    /** RFC 9207: what one realm sends back is never taken to another's endpoint. */
    @Test
    void whatOneRealmSendsBackIsNotTakenForAnothers() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var her = new RawBrowser();
            var back = her.callback(staff, staff.url());
            refused(
                    her,
                    back.replaceAll("iss=[^&]*", "iss=" + RawBrowser.encode(issuer("outsider.simsite.localhost"))),
                    "another issuer");
            refused(her, back.replaceAll("&iss=[^&]*", ""), "no issuer");
            refused(her, back + "&iss=" + RawBrowser.encode(issuer("outsider.simsite.localhost")), "two issuers");
            var stranger = new RawBrowser();
            var theirs = stranger.callback(outsider, outsider.url());
            refused(her, theirs.replace(outsider.host(), staff.host()), "a code of another realm");
        }
    }

    /** GHSA-jpmx-996v-48fm: a session of one tenant must not pass for one of the next. */
    @Test
    void aSessionOfOneTenantIsNotTakenToTheNext() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var browser = new RawBrowser();
            browser.signIn(staff);
            browser.cookies.put(outsider.host(), new TreeMap<>(browser.jar(staff.host())));
            assertThat(browser.get(outsider.url()).statusCode()).isEqualTo(302);
            assertThat(browser.signIn(outsider).body()).as("each its own").contains("outsider");
            var mixed = new RawBrowser();
            mixed.cookies.put(staff.host(), new TreeMap<>(browser.jar(outsider.host())));
            assertThat(mixed.get(staff.url()).statusCode()).isEqualTo(302);
            tries.addAndGet(3);
        }
    }

    private void refused(RawBrowser browser, String url, String what) throws IOException {
        tries.incrementAndGet();
        var answer = browser.get(url);
        assertThat(answer.statusCode()).as(what).isIn(400, 403);
        assertThat(browser.get(staff.url()).statusCode())
                .as(what + ": still signed out")
                .isEqualTo(302);
    }

    private static String issuer(String host) {
        return ApiCall.object(ApiCall.to(host, "/api/v1/host").get()).getString("issuer");
    }

    private static String certs(String issuer) throws IOException {
        return read(issuer + "/protocol/openid-connect/certs");
    }

    /** The key as PEM without its frame, which a realm's address shows too. */
    private static String realmKey(String issuer) throws IOException {
        return read(issuer).replaceAll(".*\"public_key\":\"([^\"]+)\".*", "$1");
    }

    private static String read(String url) throws IOException {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
