package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People see where they are signed in and end it there; what Keycloak ends has ended here too. */
@TestInstance(Lifecycle.PER_CLASS)
class DevicesIT {
    private Chromium chromium;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    static Stream<DemoPeople.Person> people() {
        return Stream.of(DemoPeople.operator(), DemoPeople.administrator(), DemoPeople.customer());
    }

    @ParameterizedTest
    @MethodSource("people")
    void allOthersAreSignedOutByOneButton(DemoPeople.Person person) {
        Page here = signIn(person);
        Page other = signIn(person);
        here.navigate(person.url() + "devices");
        assertThat(here.locator("#devices > li").count()).isGreaterThanOrEqualTo(2);
        assertThat(here.locator("#devices > li").first().locator(".pill.good").count())
                .as("the one that asks comes first")
                .isEqualTo(1);
        assertThat(here.textContent("#devices")).contains("Chrome").contains("Linux");

        here.click("#end-others");
        here.waitForURL("**/devices?ended=1");
        assertThat(here.locator("#devices > li").count()).isEqualTo(1);
        assertThat(status(other, person)).as("the other, at once").isEqualTo(302);
        assertThat(status(here, person)).as("the one that asked").isEqualTo(200);
        // Keycloak is told by the queue; a browser that is quicker would be signed in again by Keycloak's own session.
        await().atMost(Duration.ofSeconds(60)).until(() -> tasksOf(person) == 0);
        other.navigate(person.url());
        assertThat(other.locator("#username").isVisible())
                .as("Keycloak asks too")
                .isTrue();
        here.context().close();
        other.context().close();
    }

    /** What the queue has yet to tell Keycloak about a person. */
    private static long tasksOf(DemoPeople.Person person) throws SQLException {
        try (var connection = EmbeddedSystem.get().database().connect("simsite");
                var statement = connection.prepareStatement(
                        "select count(*) from tenancy.identity_task where username = ? and state = 'WAITING' and kind <> 'EXPIRE_CODE'")) {
            statement.setString(1, person.username());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void oneIsSignedOutByItsOwnButton() {
        var person = DemoPeople.administrator();
        Page here = signIn(person);
        Page other = signIn(person);
        here.navigate(person.url() + "devices");
        int before = here.locator("#devices > li").count();
        here.locator("#devices form button").first().click();
        here.waitForURL("**/devices?ended=1");
        assertThat(here.locator("#devices > li").count()).isEqualTo(before - 1);
        assertThat(status(other, person)).isEqualTo(302);
        here.context().close();
        other.context().close();
    }

    /** By OpenID Connect Back-Channel Logout; a customer's site never met Keycloak and still learns of it. */
    @ParameterizedTest
    @MethodSource("people")
    void whatKeycloakEndsHasEndedHere(DemoPeople.Person person) {
        Page page = signIn(person);
        assertThat(status(page, person)).isEqualTo(200);
        KeycloakCall.of(person.host()).signOut(person.username());
        await().atMost(Duration.ofSeconds(20)).until(() -> status(page, person) == 302);
        page.context().close();
    }

    @Test
    void aLogoutTokenThatKeycloakDidNotSignIsRefused() {
        int port = EmbeddedSystem.get().settings().ports().of(org.simsite.launcher.place.Port.WEB);
        for (String host : new String[] {"operator.simsite.localhost", "127.0.0.1"}) {
            assertThat(ApiCall.to(host, "/api/backchannel-logout")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .exchange("POST", "logout_token=e30.e30.e30")
                            .statusCode())
                    .as(host + ":" + port)
                    .isEqualTo(400);
        }
        assertThat(ApiCall.to("acme.simsite.localhost", "/api/backchannel-logout")
                        .exchange("POST", "logout_token=e30.e30.e30")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ApiCall.to("127.0.0.1", "/api/v1/host").get().statusCode())
                .as("the inner address serves nothing else")
                .isEqualTo(421);
    }

    private Page signIn(DemoPeople.Person person) {
        Page page = chromium.person();
        page.navigate(person.url());
        KeycloakForms.signIn(page, person.username(), person.password());
        page.waitForURL(person.url().replaceFirst("/$", "") + "**");
        return page;
    }

    /** Of her first page, asked with her cookies; 302 leads to the sign-in. */
    private static int status(Page page, DemoPeople.Person person) {
        return ApiCall.to(person.host().replaceFirst(":\\d+$", ""), person.home())
                .header("Cookie", cookies(page, person))
                .header("Accept", "text/html")
                .get()
                .statusCode();
    }

    private static String cookies(Page page, DemoPeople.Person person) {
        return page.context().cookies("http://" + person.host()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(java.util.stream.Collectors.joining("; "));
    }
}
