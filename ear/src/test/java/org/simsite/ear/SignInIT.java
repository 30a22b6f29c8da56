package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing in and out as people do, on every host kind, and what a session is worth elsewhere: nothing. */
@TestInstance(Lifecycle.PER_CLASS)
class SignInIT {
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

    /** Keycloak's own session must end too: else the next "sign in" would let in whoever sits there, unasked. */
    @ParameterizedTest
    @MethodSource("people")
    void signingOutEndsKeycloaksSessionToo(DemoPeople.Person person) {
        Page page = chromium.person();
        signIn(page, person);
        assertThat(page.url()).startsWith(person.url());
        page.navigate(person.url());
        assertThat(page.url()).as("signed in, nobody asks").startsWith(person.url());

        page.navigate(person.url() + (person.home().equals("/my/") ? "me" : ""));
        page.evaluate("document.querySelector('form[action=\"/signout\"]').submit()");
        page.waitForURL(url -> !url.startsWith(person.url()) && !url.contains("/signout") && !url.contains("/logout"));
        page.waitForLoadState();

        page.navigate(person.url());
        assertThat(page.locator("#username").isVisible()).as("asked again").isTrue();
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("people")
    void aSessionIsWorthNothingOnAnotherHost(DemoPeople.Person person) {
        var globex = Callers.signUp("globex");
        Page page = chromium.person();
        signIn(page, person);
        var cookies = cookies(page, person);
        assertThat(status(person.host(), person.home(), cookies)).isEqualTo(200);

        var others = Stream.concat(people(), Stream.of(new DemoPeople.Person(globex, "/console/", "", "")))
                .filter(other -> !other.host().equals(person.host()));
        others.forEach(other -> assertThat(status(other.host(), other.home(), cookies))
                .as("%s's session at %s", person.username(), other.host())
                .isEqualTo(302));
        page.context().close();
    }

    /** RFC 8628: the program shows a code, a person lets it in with a browser of hers, and the program gets her token. */
    @Test
    void aPersonAtACommandLineGetsATokenByTheDeviceGrant() {
        var administrator = DemoPeople.administrator();
        var grant = new DeviceGrant(administrator.host());
        Page page = chromium.person();
        page.navigate(grant.begin());
        KeycloakForms.signIn(page, administrator.username(), administrator.password());
        Locator consent = page.locator("#kc-login");
        consent.waitFor();
        consent.click();
        page.waitForLoadState();

        String token = await().atMost(Duration.ofSeconds(60))
                .pollInterval(grant.interval())
                .until(grant::token, found -> !found.isEmpty());
        assertThat(customers(administrator.host(), token)).isEqualTo(200);
        assertThat(customers(Callers.signUp("globex"), token)).isEqualTo(401);
        page.context().close();
    }

    private static int customers(String host, String token) {
        return ApiCall.to(withoutPort(host), "/api/v1/customers")
                .token(token)
                .get()
                .statusCode();
    }

    private static void signIn(Page page, DemoPeople.Person person) {
        page.navigate(person.url());
        KeycloakForms.signIn(page, person.username(), person.password());
        page.waitForURL(person.url().replaceFirst("/$", "") + "**");
    }

    private static String cookies(Page page, DemoPeople.Person person) {
        return page.context().cookies("http://" + person.host()).stream()
                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static int status(String host, String path, String cookies) {
        return ApiCall.to(withoutPort(host), path)
                .header("Cookie", cookies)
                .header("Accept", "text/html")
                .get()
                .statusCode();
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "");
    }
}
