package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Trial A12: what a page of another host makes a signed-in browser send. The siblings are the same site to a browser, so
 * SameSite is no help; the Origin of the exact host is. Pages, servlets and operations are those that there are.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CrossSiteIT {
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final Sample sample = new Sample(3);
    private final AtomicInteger tries = new AtomicInteger();
    private final Map<String, RawBrowser> people = new HashMap<>();

    @BeforeAll
    void signIn() throws IOException {
        for (var who : List.of("platform", "visitor", "guest")) people.put(who, new RawBrowser());
        signIn("staff", DemoPeople.administrator());
        signIn("operator", DemoPeople.operator());
        signIn("customer", DemoPeople.customer());
    }

    private void signIn(String who, DemoPeople.Person person) throws IOException {
        var browser = new RawBrowser();
        assertThat(browser.signIn(person).statusCode()).isEqualTo(200);
        people.put(who, browser);
    }

    @AfterAll
    void sayHowMany() {
        System.out.printf("A12: %d requests as from other pages: none was heard%n", tries.get());
    }

    @Test
    void noPageTakesAFormOfAnother() throws IOException {
        for (var page : PageList.all())
            for (var origin : foreign(page.host()))
                for (var method : List.of("POST", "PUT", "DELETE", "PATCH"))
                    if (!sample.leavesOut()) refused(page, page.url(), method, origin);
    }

    @Test
    void noServletTakesAFormOfAnother() throws IOException {
        for (var path : servlets())
            for (var page : onePageOfEachHost())
                for (var origin : foreign(page.host())) {
                    var answer = send(page, "http://" + page.host() + path, "POST", origin);
                    assertThat(answer.statusCode())
                            .as(page.who() + " " + path + " from " + origin)
                            .isIn(403, 404);
                }
        for (var who : List.of("staff", "operator", "customer"))
            assertThat(people.get(who).get(home(who)).statusCode())
                    .as(who + " is still signed in")
                    .isEqualTo(200);
    }

    /** A cookie is nothing to the API, whatever page it comes from; and no answer lets another origin read. */
    @Test
    void theApiHearsNoCookieAndAnswersNoPreflight() throws IOException {
        for (var page : onePageOfEachHost()) {
            var host = page.host().replaceFirst(":\\d+$", "");
            for (var route : Routes.of(host).all()) {
                var holes = new HashMap<String, String>();
                route.holes().forEach(hole -> holes.put(hole, "0190c5a0-0000-7000-8000-000000000000"));
                for (var origin : foreign(page.host())) {
                    if (sample.leavesOut()) continue;
                    var url = URI.create("http://" + page.host() + route.at(holes));
                    var answer = people.get(page.who()).send(route.method(), url, "", "Origin", origin);
                    if (route.secured() || !route.method().equals("GET"))
                        assertThat(answer.statusCode())
                                .as(route + " from " + origin)
                                .isIn(401, 403);
                    var preflight = people.get(page.who())
                            .send(
                                    "OPTIONS",
                                    url,
                                    "",
                                    "Origin",
                                    origin,
                                    "Access-Control-Request-Method",
                                    route.method());
                    assertThat(answer.headers().map().keySet())
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
                    assertThat(preflight.headers().map().keySet())
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
                    tries.addAndGet(2);
                }
            }
        }
    }

    @Test
    void noPageCanBeFramedOrReachedFromAWindowThatOpenedIt() throws IOException {
        for (var page : PageList.all()) {
            var answer = people.get(page.who()).get(page.url());
            tries.incrementAndGet();
            var headers = answer.headers();
            assertThat(headers.firstValue("X-Frame-Options")).as(page.url()).hasValue("DENY");
            assertThat(String.join(";", headers.allValues("Content-Security-Policy")))
                    .as(page.url())
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("script-src 'unsafe-inline'")
                    .doesNotContain("unsafe-eval");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    /** Nobody listens, so nothing can be said: scripts of ours that would have to check who speaks. */
    @Test
    void noScriptOfOursListensToMessages() throws IOException {
        try (var files = Files.walk(sources("webapp"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".js")).toList())
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("postMessage")
                        .doesNotContain("'message'")
                        .doesNotContain("onmessage");
        }
    }

    private void refused(PageList.Entry page, String url, String method, String origin) throws IOException {
        assertThat(send(page, url, method, origin).statusCode())
                .as(method + " " + url + " from " + origin)
                .isEqualTo(403);
    }

    private java.net.http.HttpResponse<String> send(PageList.Entry page, String url, String method, String origin)
            throws IOException {
        tries.incrementAndGet();
        return origin.isEmpty()
                ? people.get(page.who()).send(method, URI.create(url), "a=b")
                : people.get(page.who()).send(method, URI.create(url), "a=b", "Origin", origin);
    }

    /** Siblings, look-alikes, other schemes and ports, an opaque origin, and none. */
    private static List<String> foreign(String host) {
        var name = host.replaceFirst(":\\d+$", "");
        return List.of(
                "http://evil--" + host,
                "https://" + host,
                "http://" + name + ":1",
                "http://" + name + ".evil.example",
                "http://evil.example",
                "http://simsite.localhost.evil.example",
                "null",
                "");
    }

    private static Set<String> servlets() throws IOException {
        var paths = new LinkedHashSet<String>();
        try (var files = Files.walk(sources("java"))) {
            for (var file : files.filter(each -> each.toString().endsWith("Servlet.java"))
                    .toList())
                SERVLET.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> QUOTED.matcher(found.group(1))
                                .results()
                                .forEach(path -> paths.add(path.group(1).replace("/*", "/x"))));
        }
        // Keycloak's own call: its token, not its origin, says who it is.
        paths.remove("/api/backchannel-logout");
        paths.remove("/error");
        assertThat(paths).hasSizeGreaterThan(8);
        return paths;
    }

    private static List<PageList.Entry> onePageOfEachHost() {
        var all = PageList.all();
        return List.of("platform", "operator", "staff", "customer").stream()
                .map(who -> all.stream()
                        .filter(page -> page.who().equals(who))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static String home(String who) {
        return switch (who) {
            case "staff" -> DemoPeople.administrator().url();
            case "operator" -> DemoPeople.operator().url();
            default -> DemoPeople.customer().url();
        };
    }

    private static Path sources(String kind) {
        return Path.of(System.getProperty("simsite.build"), "../../web/src/main/" + kind);
    }
}
