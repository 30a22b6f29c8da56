package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Trial A23: the view state of another session, another tenant or nobody, and resources outside their folder. */
@TestInstance(Lifecycle.PER_CLASS)
class ViewStateIT {
    private static final int ROUNDS = "full".equals(System.getProperty("simsite.trials")) ? 40 : 4;
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final String PRODUCT = "/console/product";

    private final AtomicInteger tries = new AtomicInteger();
    private final DemoPeople.Person staff = DemoPeople.administrator();
    private final RawBrowser owner = new RawBrowser();
    private final RawBrowser colleague = new RawBrowser();
    private final RawBrowser outsider = new RawBrowser();
    private DemoPeople.Person stranger;

    @BeforeAll
    void signIn() throws IOException {
        Callers.signUp("outsider");
        var host = EmbeddedSystem.get().addresses().tenant("outsider");
        stranger = Callers.person(host, "/console/", "admin@outsider.example");
        owner.signIn(staff);
        colleague.signIn(staff);
        outsider.signIn(stranger);
    }

    @AfterAll
    void sayHowMany() {
        System.out.printf("A23: %d view states and resources of others: none was taken%n", tries.get());
    }

    /** Else all the refusals would prove nothing. */
    @Test
    void onesOwnViewIsTaken() throws IOException {
        var answer = post(owner, staff.host(), state(owner, staff.host()), "66602");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(Victim.query("select 1 from crm.product where number = '66602'"))
                .hasSize(1);
    }

    @Test
    void aViewOfAnotherSessionIsNone() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var state = state(owner, staff.host());
            notTaken(colleague, staff.host(), state, "another session's");
            notTaken(outsider, stranger.host(), state, "another tenant's");
            notTaken(owner, staff.host(), state(outsider, stranger.host()), "another tenant's, taken here");
        }
    }

    @Test
    void aViewThatWasTamperedWithIsNone() throws IOException {
        var state = state(owner, staff.host());
        for (var bad : List.of(
                "",
                "x",
                "0:0",
                "-1:-1",
                "stateless",
                state + "0",
                "1" + state,
                state.replace(':', '.'),
                state.replace(":", ":-"),
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                "AAAA",
                "%00",
                "../../x",
                "H4sIAAAAAAAAAA",
                "9".repeat(5_000))) notTaken(owner, staff.host(), bad, bad);
    }

    @Test
    void theStateOfAnEndedSessionIsToldAsThat() throws IOException {
        var browser = new RawBrowser();
        browser.signIn(staff);
        var state = state(browser, staff.host());
        var jar = new TreeMap<>(browser.jar(staff.host()));
        browser.post("http://" + staff.host() + "/signout", "", "Origin", "http://" + staff.host());
        browser.cookies.put(staff.host(), jar);
        notTaken(browser, staff.host(), state, "an ended session's");
    }

    @Test
    void aResourceLiesInItsFolder() {
        var folders = List.of(
                "..",
                "../..",
                "../WEB-INF",
                "/WEB-INF",
                "simsite/../../WEB-INF",
                "%2e%2e",
                "..%2f..",
                "..\\",
                "simsite",
                "css/..",
                ".",
                "....//");
        var names = List.of(
                "web.xml",
                "../WEB-INF/web.xml",
                "WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "..%2fWEB-INF%2fweb.xml",
                "%2e%2e/WEB-INF/web.xml",
                "..\\WEB-INF\\web.xml",
                "META-INF/MANIFEST.MF",
                "../../openapi.json",
                "templates/console.xhtml",
                "index.xhtml");
        for (var folder : folders)
            for (var name : names) {
                hidden("/jakarta.faces.resource/" + name + ".xhtml?ln=" + folder);
                hidden("/jakarta.faces.resource/" + name + "?ln=" + folder);
                hidden("/jakarta.faces.resource/" + folder + "/" + name);
                hidden("/jakarta.faces.resource/" + name + "?con=" + folder);
                hidden("/jakarta.faces.resource/" + name + "?loc=" + folder);
            }
    }

    private void hidden(String path) {
        tries.incrementAndGet();
        HttpResponse<String> answer;
        try {
            answer = ApiCall.to("acme.simsite.localhost", path).get();
        } catch (IllegalArgumentException noUri) {
            return; // this client cannot say it
        }
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        assertThat(answer.body())
                .as(path)
                .doesNotContain("<web-app")
                .doesNotContain("ui:composition")
                .doesNotContain("Manifest-Version");
    }

    /** The form of a new product, which must not come to be. */
    private void notTaken(RawBrowser browser, String host, String state, String what) throws IOException {
        tries.incrementAndGet();
        var answer = post(browser, host, state, "66601");
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(Victim.query("select 1 from crm.product where number = '66601'"))
                .as(what)
                .isEmpty();
        if (answer.statusCode() == 302)
            assertThat(RawBrowser.location(answer)).as(what).contains("/protocol/openid-connect/auth");
    }

    private static HttpResponse<String> post(RawBrowser browser, String host, String state, String number)
            throws IOException {
        var form = "product=product&number=" + number
                + "&name=taken&price=1&currency=CNY&stock=1&description=&save=save&jakarta.faces.ViewState="
                + RawBrowser.encode(state);
        return browser.post("http://" + host + PRODUCT, form, "Origin", "http://" + host);
    }

    private String state(RawBrowser browser, String host) throws IOException {
        var page = browser.get("http://" + host + PRODUCT);
        var found = STATE.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }
}
