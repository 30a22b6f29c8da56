package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.simsite.launcher.place.Port;

/** A domain of the tenant's own from its claim on: proved, served, signed in to by staff and by a customer, given up. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class OwnDomainIT {
    static final String DOMAIN = "shop.acme.test";
    private static final Duration SOON = Duration.ofMinutes(1);
    /** Whoever looks again sooner is told that it was looked for just before. */
    private static final Duration SOME_TIME = Duration.ofSeconds(11);

    private Chromium chromium;
    private Page console;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.start();
        var administrator = DemoPeople.administrator();
        console = chromium.person();
        console.navigate(administrator.url() + "address/");
        KeycloakForms.signIn(console, administrator.username(), administrator.password());
        console.waitForURL("**/console/address/**");
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    @Order(1)
    void theAdministratorClaimsItAndProvesItByARecord() {
        console.fill("[id$='domain']", DOMAIN);
        console.click("[id$='claim']");
        String record = console.locator("dl.facts code").first().textContent();
        String text = console.locator("dl.facts code").last().textContent();
        assertThat(record).isEqualTo("_simsite." + DOMAIN);

        assertThat(status(DOMAIN)).as("not proved, not served").isEqualTo(421);

        EmbeddedSystem.names().put(record, text);
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(SOME_TIME)
                .atMost(SOON)
                .until(() -> {
                    console.click("[id$='check']");
                    return status(DOMAIN) == 200;
                });
    }

    @Test
    @Order(2)
    void itsPublicPagesAreThere() {
        Page visitor = chromium.person();
        visitor.navigate(url(DOMAIN) + "/");
        assertThat(visitor.title()).contains("Acme");
        assertThat(visitor.locator("a[href*='1001']").count()).isPositive();
    }

    @Test
    @Order(3)
    void staffSignInThereAndStayThere() {
        var administrator = DemoPeople.administrator();
        Page page = chromium.person();
        page.navigate(url(DOMAIN) + "/console/customers");
        KeycloakForms.signIn(page, administrator.username(), administrator.password());
        page.waitForURL(url(DOMAIN) + "/console/customers");
        assertThat(page.locator("table a").count()).isPositive();
        page.navigate(administrator.url());
        assertThat(page.url())
                .as("a session is of one host, though Keycloak knows her")
                .startsWith(administrator.url());
    }

    @Test
    @Order(4)
    void aCustomerSignsInOnHerSiteBelowIt() {
        var customer = DemoPeople.customer();
        String site = customer.host().replaceFirst("--.*", "") + "." + DOMAIN;
        Page page = chromium.person();
        page.navigate(url(site) + "/my/");
        KeycloakForms.signIn(page, customer.username(), customer.password());
        page.waitForURL(url(site) + "/my/");
        page.navigate(url(site) + "/my/messages");
        assertThat(page.url()).isEqualTo(url(site) + "/my/messages");
        assertThat(status("nobody." + DOMAIN)).isEqualTo(421);
    }

    @Test
    @Order(5)
    void itIsGivenUpAndServedNoMore() {
        console.navigate(DemoPeople.administrator().url() + "address/");
        console.click("[id$='remove']");
        console.click("[id$='drop']");
        await().atMost(SOON).until(() -> status(DOMAIN) == 421);
    }

    private static int status(String host) {
        return ApiCall.to(host, "/").get().statusCode();
    }

    private static String url(String host) {
        return "http://" + host + ":" + EmbeddedSystem.get().settings().ports().of(Port.WEB);
    }
}
