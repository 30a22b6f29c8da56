package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Trial A11: every place that sends a browser on is asked to send it elsewhere, in all spellings that browsers rewrite. */
@TestInstance(Lifecycle.PER_CLASS)
class RedirectTrialIT {
    private static final int FORMS = "full".equals(System.getProperty("simsite.trials")) ? 2_000 : 200;
    private static final long SEED = 20261126;
    private static final List<String> TARGETS = List.of(
            "evil.example",
            "evil--acme.simsite.localhost",
            "globex.simsite.localhost",
            "operator.simsite.localhost",
            "127.0.0.1");
    private static final List<String> LEADS = List.of(
            "//",
            "/\\",
            "\\\\",
            "\\/",
            "http://",
            "https://",
            "https:",
            "http:/",
            "///",
            "////",
            "/%2f",
            "/%5c",
            "%2f%2f",
            "/;//",
            "/.//",
            "/..//",
            "/%09/",
            "/\t/",
            "\t//",
            "/\n/",
            "\r\nLocation: //",
            "javascript:alert(1)//",
            "data:text/html,//",
            "//acme.simsite.localhost@",
            "http://acme.simsite.localhost:80@",
            "/my//",
            "/my/..//",
            "/my\\",
            "/my@",
            "/my?to=//",
            "/my#//",
            "http://acme.simsite.localhost.",
            "/console/..//",
            "\u3002",
            "//\u2215",
            "/\u2044",
            "ftp://",
            "//[::1]@",
            "@",
            "/@");
    private static final List<String> ENDS =
            List.of("", "/", "/my", "/%2e%2e", "?", "#", "/my/../..", "%00", "%0d%0aX: y", ":80/", "/.", "\\");

    private final AtomicInteger tries = new AtomicInteger();
    private final RawBrowser alice = new RawBrowser();
    private final DemoPeople.Person customer = DemoPeople.customer();
    private String tenant;

    @BeforeAll
    void signIn() throws IOException {
        tenant = EmbeddedSystem.get().addresses().tenant("acme");
        assertThat(alice.signIn(customer).statusCode()).isEqualTo(200);
        Callers.signUp("globex");
    }

    @AfterAll
    void sayHowMany() {
        System.out.printf("A11: %d ways out of the house (seed %d): none was open%n", tries.get(), SEED);
    }

    @Test
    void afterTheSignInNobodyLandsElsewhere() throws IOException {
        for (var form : forms()) {
            var browser = new RawBrowser();
            var away = browser.get("http://" + customer.host() + "/signin?to=" + RawBrowser.encode(form));
            staysIn(away.headers().firstValue("Location").orElse(""), tenant, form);
            var cookie = String.join(";", browser.pairs(customer.host()));
            assertThat(cookie).as(form).matches("simsite-state=[A-Za-z0-9_-]{43}\\./my(/[A-Za-z0-9_-]+)*");
        }
    }

    @Test
    void aWishBringsNobodyElsewhere() throws IOException {
        for (var host : List.of(
                tenant, customer.host(), EmbeddedSystem.get().addresses().platform()))
            for (var form : forms())
                staysIn(
                        alice.get("http://" + host + "/look?theme=dark&to=" + RawBrowser.encode(form))
                                .headers()
                                .firstValue("Location")
                                .orElse(""),
                        host,
                        form);
    }

    @Test
    void theHandOverKnowsSitesOfItsTenantOnly() throws IOException {
        var challenge = "A".repeat(43);
        for (var form : forms()) {
            var answer = alice.get(
                    "http://" + tenant + "/handover/" + RawBrowser.encode(form).replace("+", "%20") + "/" + challenge);
            tries.incrementAndGet();
            assertThat(answer.statusCode()).as(form).isIn(400, 403, 404);
        }
    }

    @Test
    void theWayOutLeadsHomeOrToASiteOfTheTenant() throws IOException {
        for (var form : forms()) {
            var back = alice.get("http://" + tenant + "/signed-out?state=" + RawBrowser.encode(form));
            staysIn(RawBrowser.location(back), tenant, form);
            var out = alice.get("http://" + tenant + "/signout/x?ticket=" + RawBrowser.encode(form));
            staysIn(RawBrowser.location(out), tenant, form);
        }
    }

    /** One use, this browser, this site, thirty seconds; each is broken once. */
    @Test
    void aTicketIsGoodOnceForTheBrowserAndTheSiteItWasMadeFor() throws IOException {
        var other = Victim.query(
                        "select site_slug from crm.party where site_slug is not null and site_slug <> 'liwei' limit 1")
                .getFirst();
        for (int round = 0; round < Math.max(1, FORMS / 200); round++) {
            refusedElsewhere(
                    ticket(alice), "http://" + EmbeddedSystem.get().addresses().site(other, "acme"));
            var url = ticket(alice);
            assertThat(new RawBrowser().get(url).statusCode())
                    .as("another browser")
                    .isEqualTo(403);
            assertThat(alice.get(url).statusCode()).as("it was tried already").isEqualTo(403);
            tries.addAndGet(3);
        }
        assertThat(alice.follow(ticket(alice)).statusCode()).isEqualTo(200);
    }

    private void refusedElsewhere(String url, String site) throws IOException {
        var at = URI.create(url);
        assertThat(alice.get(site + at.getRawPath() + "?" + at.getRawQuery()).statusCode())
                .as("another site")
                .isIn(403, 404);
    }

    /** The address with the ticket, not yet gone to. */
    private String ticket(RawBrowser browser) throws IOException {
        browser.jar(customer.host()).remove("simsite");
        var handover = RawBrowser.location(browser.get("http://" + customer.host() + "/signin"));
        return RawBrowser.location(browser.get(handover));
    }

    private void staysIn(String location, String authority, String form) {
        tries.incrementAndGet();
        assertThat(location)
                .as("%s leads to", form)
                .matches(
                        "(http://(\\Q" + authority
                                + "\\E|[a-z0-9-]+--acme\\.simsite\\.localhost(:\\d+)?)(/[\\x21-\\x7e]*)?)|(/(?![/\\\\])[\\x21-\\x7e]*)");
    }

    /** All of the table, and from there on combinations by the seed. */
    private static Set<String> forms() {
        var random = new Random(SEED);
        var forms = new LinkedHashSet<String>();
        for (var lead : LEADS) forms.add(lead + TARGETS.get(forms.size() % TARGETS.size()));
        var middles = new ArrayList<>(List.of("", "\t", "%2f", "%252f", "\u0000", " "));
        while (forms.size() < FORMS)
            forms.add(any(random, LEADS) + any(random, middles) + any(random, TARGETS) + any(random, ENDS));
        return forms;
    }

    private static String any(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
