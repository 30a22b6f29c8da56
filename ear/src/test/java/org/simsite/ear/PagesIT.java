package org.simsite.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.simsite.launcher.demo.AirApi;
import org.simsite.launcher.place.Port;

/**
 * Every page in every look: it answers, says what it is, fits its window, breaks no rule of its content security policy,
 * and axe-core finds nothing to blame (WCAG 2.2 AA). By default in English and light, and in Chinese and dark;
 * {@code -Dsimsite.trials=full} adds the other two, and {@code -Dsimsite.screenshots=true} keeps pictures in
 * {@code ear/target/screenshots}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {
    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
    private static final boolean FULL = "full".equals(System.getProperty("simsite.trials"));
    private static final boolean PICTURES = Boolean.getBoolean("simsite.screenshots");

    private record Look(String language, String theme) {}

    private final Map<String, Page> people = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private List<PageList.Entry> entries;
    private Chromium chromium;
    private String axe;

    @BeforeAll
    void signIn() throws IOException {
        entries = PageList.all();
        chromium = Chromium.start();
        try (var script = PagesIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), UTF_8);
        }
        Stream.of("platform", "visitor", "guest").forEach(who -> people.put(who, listened(chromium.person())));
        people.put("staff", signedIn(DemoPeople.administrator()));
        people.put("operator", signedIn(DemoPeople.operator()));
        people.put("customer", signedIn(DemoPeople.customer()));
        textNobodyCanPlace();
        aTeam();
    }

    /** From a stranger to a shared card, without a prefix: so that the operator has something to place. */
    private void textNobodyCanPlace() {
        var air = new AirApi(EmbeddedSystem.get().settings().ports().of(Port.AIR));
        air.send("+8613999990001", air.sims().getFirst(), "is anybody there?");
        var page = people.get("operator");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.navigate(DemoPeople.operator().url());
            return page.locator("a[href*='/pool/unplaced?id=']").count() > 0;
        });
    }

    /** One there is already answers 409, which does as well. */
    private static void aTeam() {
        var acme = "acme.simsite.localhost";
        ApiCall.to(acme, "/api/v1/teams")
                .token(Callers.token(acme, "tenant-admin"))
                .send("POST", "{\"name\":\"Sales North\"}");
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @TestFactory
    Stream<DynamicTest> eachPageInEachLook() {
        var looks = Stream.of(new Look("en", "light"), new Look("zh-CN", "dark"));
        var others = Stream.of(new Look("en", "dark"), new Look("zh-CN", "light"));
        return (FULL ? Stream.concat(looks, others) : looks)
                .flatMap(look -> entries.stream()
                        .map(entry -> DynamicTest.dynamicTest(
                                entry.name() + " " + look.language + " " + look.theme, () -> check(entry, look))));
    }

    private void check(PageList.Entry entry, Look look) {
        var page = people.get(entry.who());
        page.setViewportSize(1280, 900);
        page.navigate(
                "http://" + entry.host() + "/look?lang=" + look.language + "&theme=" + look.theme + "&to=/favicon.ico");
        var url = address(page, entry);
        complaints.clear();
        assertThat(page.navigate(url).status()).as(url).isEqualTo(200);
        assertThat(page.title()).isNotBlank();
        assertThat(page.locator("h1").count()).as("one title").isEqualTo(1);
        assertThat(page.getAttribute("html", "lang")).isEqualTo(look.language);
        assertThat(page.textContent("body")).doesNotContain("???").doesNotContain("#{");
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("wider than %d px", width)
                    .isEqualTo(0);
            if (width != 768) assertThat(violations(page)).as("%d px", width).isEmpty();
            if (PICTURES)
                chromium.photograph(page, entry.name() + "-" + width + "-" + look.theme + "-" + look.language);
        }
        assertThat(complaints).isEmpty();
    }

    /** A page of one customer, card and so on is reached by the first link to one. */
    private static String address(Page page, PageList.Entry entry) {
        if (entry.linkedFrom() == null) return entry.url();
        page.navigate(entry.linkedFrom());
        var exact = page.locator("a[href*='" + entry.path() + "?id=']");
        var link = (exact.count() > 0 ? exact : page.locator("a[href*='?id=']"))
                .first()
                .getAttribute("href");
        return entry.url() + link.substring(link.indexOf('?'));
    }

    @SuppressWarnings("unchecked")
    private List<String> violations(Page page) {
        page.evaluate(axe);
        return (List<String>) page.evaluate("""
                async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
                    .map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' | '))""");
    }

    private Page signedIn(DemoPeople.Person person) {
        var page = listened(chromium.person());
        page.navigate(person.url());
        KeycloakForms.signIn(page, person.username(), person.password());
        page.waitForURL(person.url() + "**");
        return page;
    }

    /** What a content security policy stops, and a script that fails, the browser says in its console. */
    private Page listened(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text() + " " + message.location());
        });
        page.onPageError(complaints::add);
        return page;
    }
}
