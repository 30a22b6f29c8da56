package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Trial A9: sessions that somebody laid ready, and cookies that a sibling host tossed. Over TLS the names of our cookies
 * keep them out ({@code RealmClientsTest}, {@code GateExtensionTest}); here, without it, what is left must hold.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SessionTrialIT {
    private static final int ROUNDS = "full".equals(System.getProperty("simsite.trials")) ? 40 : 4;
    private static final String COOKIE = "simsite";

    private final AtomicInteger tries = new AtomicInteger();
    private final DemoPeople.Person staff = DemoPeople.administrator();
    private final RawBrowser signedIn = new RawBrowser();
    private final RawBrowser sibling = new RawBrowser();

    @BeforeAll
    void signIn() throws IOException {
        assertThat(signedIn.signIn(staff).statusCode()).isEqualTo(200);
        assertThat(sibling.signIn(DemoPeople.customer()).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void sayHowMany() {
        System.out.printf("A9: %d sessions laid ready and cookies tossed: none was used%n", tries.get());
    }

    @Test
    void aSessionKnownFromBeforeTheSignInOpensNothing() throws IOException {
        for (int round = 0; round < ROUNDS; round++)
            for (var person : List.of(DemoPeople.operator(), staff, DemoPeople.customer())) {
                var her = new RawBrowser();
                her.jar(person.host()).put(COOKIE, "laid-ready-" + round + "-0123456789abcdefghijklmnopqrs");
                var back = her.callback(person, person.url());
                var before = her.jar(person.host()).get(COOKIE);
                assertThat(her.follow(back).statusCode()).isEqualTo(200);
                var thief = new RawBrowser();
                thief.jar(person.host()).put(COOKIE, before);
                assertThat(her.jar(person.host()).get(COOKIE))
                        .isNotEqualTo(before)
                        .doesNotContain("laid-ready");
                assertThat(thief.get(person.url()).statusCode()).isEqualTo(302);
                tries.addAndGet(2);
            }
    }

    /** The same name twice, in either order, with other paths, quoted, spelled otherwise; the page is for staff only. */
    @Test
    void aTossedCookieMakesNobodyAnother() throws IOException {
        var own = signedIn.jar(staff.host()).get(COOKIE);
        var tossed = Stream.concat(
                        Stream.of(
                                sibling.jar(DemoPeople.customer().host()).get(COOKIE),
                                "",
                                "x",
                                own + "x",
                                own.substring(1)),
                        IntStream.range(0, ROUNDS).mapToObj(i -> "tossed" + i + "-0123456789abcdefghijklmnopqrstuv"))
                .toList();
        for (var value : tossed)
            for (var header : List.of(
                    COOKIE + "=" + value + "; " + COOKIE + "=" + own,
                    COOKIE + "=" + own + "; " + COOKIE + "=" + value,
                    "$Version=1; " + COOKIE + "=" + value + "; $Path=/console; " + COOKIE + "=" + own,
                    COOKIE + "=\"" + value + "\"; " + COOKIE + "=" + own,
                    COOKIE.toUpperCase(java.util.Locale.ROOT) + "=" + value + "; " + COOKIE + "=" + own)) {
                var answer = asked(header);
                assertThat(answer.statusCode()).as(header).isIn(200, 302, 400);
            }
        assertThat(asked(COOKIE + "=" + own).statusCode())
                .as("she is still there")
                .isEqualTo(200);
    }

    @Test
    void twoHundredCookiesEndInARefusalOrInOnesOwnSession() throws IOException {
        var own = COOKIE + "=" + signedIn.jar(staff.host()).get(COOKIE);
        for (int count : new int[] {150, 199, 200, 201, 250, 1000}) {
            var flood = IntStream.range(0, count).mapToObj(i -> "c" + i + "=v").collect(Collectors.joining("; "));
            for (var header : List.of(flood, flood + "; " + own, own + "; " + flood)) {
                var answer = asked(header);
                assertThat(answer.statusCode()).as(count + " cookies").isIn(200, 302, 400, 431);
                if (!header.contains(own)) assertThat(answer.statusCode()).isNotEqualTo(200);
            }
        }
    }

    @Test
    void nobodyGetsASessionForLooking() throws IOException {
        for (var page : PageList.all()) {
            if (!List.of("platform", "visitor", "guest").contains(page.who())) continue;
            var browser = new RawBrowser();
            browser.get(page.url());
            tries.incrementAndGet();
            assertThat(browser.jar(page.host())).as(page.url()).doesNotContainKey(COOKIE);
        }
    }

    /** Another request of the same session ends it at any moment; whoever is in the middle of one is told to sign in. */
    @Test
    void aSignOutDuringOtherRequestsIsNoFailure() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var browser = new RawBrowser();
            browser.signIn(staff);
            var jar = new TreeMap<>(browser.jar(staff.host()));
            try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
                var work = new java.util.ArrayList<java.util.concurrent.Future<Integer>>();
                for (int i = 0; i < 24; i++) {
                    boolean ends = i == 8;
                    work.add(threads.submit(() -> {
                        var one = new RawBrowser();
                        one.cookies.put(staff.host(), new TreeMap<>(jar));
                        return ends
                                ? one.post(
                                                "http://" + staff.host() + "/signout",
                                                "",
                                                "Origin",
                                                "http://" + staff.host())
                                        .statusCode()
                                : one.get(staff.url() + "devices").statusCode();
                    }));
                }
                for (var each : work) assertThat(each.get()).isIn(200, 302);
            }
            tries.addAndGet(24);
        }
    }

    private HttpResponse<String> asked(String cookies) {
        tries.incrementAndGet();
        return ApiCall.to(staff.host().replaceFirst(":\\d+$", ""), staff.home() + "devices")
                .header("Cookie", cookies)
                .header("Accept", "text/html")
                .get();
    }
}
