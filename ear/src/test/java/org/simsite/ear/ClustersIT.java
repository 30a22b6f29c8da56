package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two real Keycloaks: the first, which has all the realms there are, is full when a second joins. What is on the second
 * is erased in the end, so that the shared system goes on with its one.
 */
@TestInstance(Lifecycle.PER_CLASS)
@BackgroundTrouble.Expected
@TestMethodOrder(OrderAnnotation.class)
class ClustersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ACME = "acme.simsite.localhost";
    private static final String HARBOUR = "harbour.simsite.localhost";
    private static final String LAGOON = "lagoon.simsite.localhost";

    private final String first = EmbeddedSystem.get().addresses().keycloak();
    private SecondKeycloak second;
    private String issuerBefore;
    private int realms;

    @BeforeAll
    void join() {
        issuerBefore = Placement.issuer(ACME);
        realms = Placement.on("main");
        second = new SecondKeycloak();
        second.join(realms);
    }

    @AfterAll
    void restore() {
        if (second != null) second.close();
        assertThat(Placement.issuer(ACME)).isEqualTo(issuerBefore);
    }

    @Test
    @Order(1)
    void whoIsOnTheFirstKeepsItsIssuerWhenTheListGrows() throws IOException {
        assertThat(Placement.issuer(ACME)).isEqualTo(issuerBefore).startsWith(first + "/realms/");
        assertThat(new RawBrowser().signIn(DemoPeople.administrator()).statusCode())
                .isEqualTo(200);
        assertThat(Placement.fullness())
                .isEqualTo(Map.of("main", realms + "/" + realms, "asia", "0/" + SecondKeycloak.CAPACITY));
    }

    @Test
    @Order(2)
    void theNextEnterpriseIsOnTheSecondSinceTheFirstIsFull() {
        Callers.signUp("harbour");
        assertThat(Placement.issuer(HARBOUR)).isEqualTo(second.url() + "/realms/" + Placement.id("harbour"));
        assertThat(Placement.realm(second.url(), "harbour")).isEqualTo(200);
        assertThat(Placement.realm(first, "harbour")).isEqualTo(404);
    }

    @Test
    @Order(3)
    void aTokenOpensWhatIsItsRealmsAndNothingOfTheOtherCluster() {
        var here = Callers.token(ACME, "tenant-admin");
        var there = Callers.token(HARBOUR, "tenant-admin");
        assertThat(products(ACME, here)).isEqualTo(200);
        assertThat(products(HARBOUR, there)).isEqualTo(200);
        assertThat(products(ACME, there)).isEqualTo(401);
        assertThat(products(HARBOUR, here)).isEqualTo(401);
    }

    /** A browser holds to the rules that the page sends for where a form may lead. */
    @Test
    @Order(4)
    void peopleOfTheSecondSignInThere() {
        var authority = EmbeddedSystem.get().addresses().tenant("harbour");
        var person = Callers.person(authority, "/console/", "admin@harbour.example");
        try (var chromium = Chromium.start()) {
            Page page = chromium.person();
            page.navigate(person.url());
            assertThat(page.url()).startsWith(second.url() + "/realms/");
            KeycloakForms.open(page, person.url(), person.username(), person.password());
            assertThat(page.url()).startsWith(person.url());
        }
    }

    @Test
    @Order(5)
    void theOperatorSeesHowFullEachIs() throws IOException {
        assertThat(Placement.fullness())
                .isEqualTo(Map.of("main", realms + "/" + realms, "asia", "1/" + SecondKeycloak.CAPACITY));
        var operator = new RawBrowser();
        operator.signIn(DemoPeople.operator());
        var page =
                operator.get(DemoPeople.operator().url().replace("/pool/", "/pool/tenants"), "Accept-Language", "en");
        assertThat(page.body().replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .contains("main " + first + " " + realms + " of " + realms)
                .contains("asia " + second.url() + " 1 of " + SecondKeycloak.CAPACITY);
    }

    @Test
    @Order(6)
    void whileTheSecondIsDownTheFirstGoesOnAndTheSecondsSignUpWaits() throws IOException {
        KeycloakCall.of(HARBOUR).rotateKeys();
        var unknownKey = Callers.token(HARBOUR, "tenant-admin");
        second.stall();
        try {
            var progress = Callers.confirm("lagoon");
            await().atMost(PATIENCE).until(() -> realmStep(progress).equals("running"));
            await().atMost(PATIENCE).until(() -> console(HARBOUR) == 503);
            theSecondsPeopleAreTold(unknownKey);
            assertThat(new RawBrowser().signIn(DemoPeople.administrator()).statusCode())
                    .isEqualTo(200);
            assertThat(products(ACME, Callers.token(ACME, "tenant-admin"))).isEqualTo(200);
            assertThat(realmStep(progress)).as("still waits").isEqualTo("running");
            second.resume();
            await().atMost(PATIENCE).until(() -> Callers.isReady(progress));
        } finally {
            second.resume();
        }
        assertThat(Placement.issuer(LAGOON)).isEqualTo(second.url() + "/realms/" + Placement.id("lagoon"));
        assertThat(Placement.realm(second.url(), "lagoon")).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> console(HARBOUR) == 302);
        await().atMost(PATIENCE).until(() -> products(HARBOUR, unknownKey) == 200);
    }

    @Test
    @Order(7)
    void anErasedTenantsRealmIsGoneFromTheSecond() {
        for (var slug : new String[] {"harbour", "lagoon"}) {
            var realm = new KeycloakCall(second.url(), Placement.id(slug));
            // limits of sign-ups look an hour back, and other tests sign up too
            Victim.change(
                    "update tenancy.signup set created_at = created_at - interval '1 day' where slug = '" + slug + "'");
            Callers.erase(slug);
            await().atMost(PATIENCE)
                    .until(() -> Victim.query("select id from tenancy.tenant where slug = '" + slug + "'")
                            .isEmpty());
            assertThat(realm.send("GET", "").statusCode()).isEqualTo(404);
        }
        assertThat(Placement.on("asia")).isZero();
    }

    private static void theSecondsPeopleAreTold(String unknownKey) {
        var page = ApiCall.to(HARBOUR, "/console/")
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .get();
        assertThat(page.body()).contains("Signing in is not possible right now");
        var problem = ApiCall.to(HARBOUR, "/api/v1/products").token(unknownKey).get();
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private static String realmStep(String progress) {
        return ApiCall.object(ApiCall.to("simsite.localhost", progress).get())
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(step -> step.getString("name").equals("realm"))
                .map(step -> step.getString("state"))
                .findFirst()
                .orElseThrow();
    }

    private static int products(String host, String token) {
        return ApiCall.to(host, "/api/v1/products").token(token).get().statusCode();
    }

    private static int console(String host) {
        return ApiCall.to(host, "/console/").header("Accept", "text/html").get().statusCode();
    }
}
