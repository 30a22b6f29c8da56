package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.simsite.launcher.demo.AirApi;
import org.simsite.launcher.place.Addresses;
import org.simsite.launcher.place.Port;

/** The product's main job, once through, as people do it: from signing up to a text on a customer's own site. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class MainRoadIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern SIGN_IN = Pattern.compile("User name (\\S+), code for the first sign-in (\\S+) ");
    private static final String COMPANY = "Tea House 莲花茶社";
    private static final String SLUG = "teahouse";
    private static final String ADMINISTRATOR = "grace@teahouse.example";
    private static final String PASSWORD = "Long-enough-7-tea";
    private static final String PHONE = "+8613912340001";
    private static final String REVIEW = "很好用👍";

    private final Addresses addresses = EmbeddedSystem.get().addresses();
    private final AirApi air =
            new AirApi(EmbeddedSystem.get().settings().ports().of(Port.AIR));
    private Chromium chromium;
    private Page staff;
    private Page customer;

    @BeforeAll
    void openBrowsers() {
        chromium = Chromium.start();
        staff = chromium.person();
        customer = chromium.person();
    }

    @AfterAll
    void closeBrowsers() {
        chromium.photograph(staff, "staff");
        chromium.photograph(customer, "customer");
        chromium.close();
    }

    @Test
    @Order(1)
    void anEnterpriseSignsUpByThePage() {
        staff.navigate(Addresses.url(addresses.platform()) + "/signup/");
        staff.fill("#company", COMPANY);
        staff.fill("#slug", SLUG);
        staff.fill("#adminName", "Grace Hopper");
        staff.fill("#adminEmail", ADMINISTRATOR);
        staff.selectOption("#locale", "en");
        staff.click("#send");
        staff.waitForURL("**/signup/sent*");
    }

    @Test
    @Order(2)
    void theLinkInTheMailMakesTheTenant() {
        staff.navigate(linkInMail(1));
        staff.waitForSelector("#console");
        assertThat(staff.locator("ol.steps li.done").count())
                .isEqualTo(staff.locator("ol.steps li").count());
    }

    @Test
    @Order(3)
    void theAdministratorSetsAPasswordAndLandsInTheConsole() {
        KeycloakForms.choosePassword(staff, linkInMail(2), PASSWORD);
        KeycloakForms.open(staff, console(""), ADMINISTRATOR, PASSWORD);
    }

    @Test
    @Order(4)
    void aProductIsMade() {
        staff.navigate(console("product"));
        staff.fill("#number", "1001");
        staff.fill("#name", "Longjing 龙井");
        staff.fill("#price", "128.00");
        staff.fill("#stock", "20");
        staff.click("#save");
        staff.waitForURL("**/console/products*");
        assertThat(staff.textContent("table")).contains("Longjing 龙井");
    }

    @Test
    @Order(5)
    void aCustomerIsMade() {
        staff.navigate(console("new"));
        staff.fill("#name", "Mei Lin");
        staff.fill("#phones", PHONE);
        staff.fill("#siteSlug", "mei");
        staff.selectOption("#locale", "en");
        staff.click("#save");
        staff.waitForURL("**/console/customer?id=*");
        assertThat(staff.textContent("h1")).contains("Mei Lin");
    }

    @Test
    @Order(6)
    void herPhoneIsVerifiedByText() {
        staff.click("#proofs .proof button");
        String code = received(DIGITS).group(1);
        air.send(PHONE, number(), "V " + code);
        await().atMost(SOON).untilAsserted(() -> {
            staff.reload();
            assertThat(staff.locator("#proofs .proof .pill.good").count()).isEqualTo(1);
        });
    }

    @Test
    @Order(7)
    void aReviewByTextIsConfirmedOnTheHandset() {
        MatchResult before = received(SIGN_IN);
        assertThat(before.group(1)).isNotBlank();
        int known = air.receivedBy(PHONE).size();
        air.send(PHONE, number(), "Ｃ　１００１　" + REVIEW);
        await().atMost(SOON).until(() -> air.receivedBy(PHONE).size() > known);
        assertThat(air.receivedBy(PHONE).getLast().getString("text")).contains("Longjing");
    }

    @Test
    @Order(8)
    void staffLetItThrough() {
        staff.navigate(console("publishing"));
        assertThat(staff.textContent("article .said")).isEqualTo(REVIEW);
        staff.click("#approve");
        staff.waitForSelector("#review .empty");
    }

    @Test
    @Order(9)
    void thePublicReadsIt() {
        Page visitor = chromium.person();
        visitor.navigate(Addresses.url(addresses.tenant(SLUG)) + "/products/item?number=1001");
        assertThat(visitor.textContent("main")).contains(REVIEW);
        assertThat(visitor.title()).contains(COMPANY);
        visitor.context().close();
    }

    @Test
    @Order(10)
    void sheReadsItOnHerOwnSite() {
        MatchResult way = received(SIGN_IN);
        customer.navigate(Addresses.url(addresses.site("mei", SLUG)) + "/");
        customer.click("#signin");
        KeycloakForms.signInIfAsked(customer, way.group(1), way.group(2));
        KeycloakForms.choosePassword(customer, PASSWORD);
        customer.waitForURL("http://mei--" + SLUG + "**/my/**");
        assertThat(customer.textContent("main")).contains(REVIEW);
    }

    @Test
    @Order(11)
    void theHandsetShowsTheConfirmation() {
        Page handset = chromium.person();
        handset.navigate(addresses.air() + "/");
        handset.fill("#me", PHONE);
        handset.fill("#to", number());
        handset.click("#open [type=submit]");
        handset.locator("#log").getByText("Your review of Longjing").first().waitFor();
        handset.context().close();
    }

    private String console(String page) {
        return Addresses.url(addresses.tenant(SLUG)) + "/console/" + page;
    }

    /** @param count which mail to the administrator, from 1 */
    private String linkInMail(int count) {
        await().atMost(SOON).until(() -> mails().size() >= count);
        Matcher link = LINK.matcher(mails().get(count - 1));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static List<String> mails() {
        return EmbeddedSystem.get().mailbox().textsTo(ADMINISTRATOR);
    }

    /** The latest text to her that has what is looked for. */
    private MatchResult received(Pattern pattern) {
        return await().atMost(SOON)
                .until(
                        () -> air.receivedBy(PHONE).reversed().stream()
                                .map(text -> pattern.matcher(text.getString("text")))
                                .filter(Matcher::find)
                                .map(Matcher::toMatchResult)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Whom she answers: the card that texted her. */
    private String number() {
        return air.receivedBy(PHONE).getFirst().getString("from");
    }
}
