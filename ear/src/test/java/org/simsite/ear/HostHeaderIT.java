package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.launcher.place.Port;

/**
 * Trials A6 and A7 against the real server, octet by octet: a Host that is no one served host is refused before anything
 * else has looked at the request, and one that is, however spelt and whatever else the request says, leads to the
 * registered name only. Sampled; {@code -Dsimsite.trials=full} for the whole.
 */
class HostHeaderIT {
    private static final long SEED = 20261126;
    private static final int BROKEN = "full".equals(System.getProperty("simsite.trials")) ? 20_000 : 500;
    private static final int FLOOD = 2_000;

    static java.util.stream.Stream<String> wrongs() {
        return HostHeaders.refused().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void whatNamesNoServedHostIsRefused(String wrong) throws IOException {
        refused(wrong, HostHeaders.refused().get(wrong));
    }

    @Test
    void aBrokenHostIsRefusedHoweverItIsBroken() throws IOException {
        var headers = new HostHeaders(SEED);
        for (int i = 0; i < BROKEN; i++) {
            var head = headers.broken();
            refused(head, head);
        }
        System.out.printf("A6: %d broken Host headers on the wire, seed %d: all refused%n", BROKEN, SEED);
    }

    /** Nothing of a tenant, no cookie, no way elsewhere, one answer, and no word of what was sent. */
    private static void refused(String as, String head) throws IOException {
        var answer = RawAnswer.to(head + "Accept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).as(as).isIn(400, 421);
        assertThat(answer.header("Location") + answer.header("Set-Cookie"))
                .as(as)
                .isEmpty();
        assertThat(answer.text().split("HTTP/1\\.[01] ", -1)).as(as).hasSize(2);
        assertThat(answer.text()).as(as).doesNotContainIgnoringCase("evil").doesNotContainIgnoringCase("acme");
    }

    /** Undertow ends a line at a bare return, which RFC 9112 §2.2 has it refuse: what stands behind is a header, and no host. */
    @Test
    void whatStandsBehindABareReturnIsNoHost() throws IOException {
        var answer = RawAnswer.to(
                "GET /api/v1/host HTTP/1.1\r\nHost: acme.simsite.localhost\rX: globex.simsite.localhost\r\n"
                        + "Connection: close\r\n\r\n");
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.text()).doesNotContain("globex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/console", "/my", "/look?theme=dark&to=/my", "/signed-out", "/nosuch", "/api/v1/customers"
            })
    void whereItLeadsAndWhatItSetsIsOfTheRegisteredHost(String path) throws IOException {
        var addresses = EmbeddedSystem.get().addresses();
        int port = EmbeddedSystem.get().settings().ports().of(Port.WEB);
        var heads = HostHeaders.forged(path, port);
        for (var head : heads) {
            var answer = RawAnswer.to(head + "Accept: text/html\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).as(head).isIn(200, 302, 303, 401, 404);
            assertThat(answer.header("Location"))
                    .as(head)
                    .matches("|/[^/\\\\].*|/|http://" + addresses.tenant("acme") + "/.*|" + addresses.keycloak()
                            + "/realms/acme-.*");
            var back = URLDecoder.decode(answer.header("Location"), StandardCharsets.UTF_8);
            if (back.contains("redirect_uri="))
                assertThat(back).as(head).contains("redirect_uri=http://" + addresses.tenant("acme") + "/");
            assertThat(answer.header("Set-Cookie")).as(head).doesNotContainIgnoringCase("domain=");
            assertThat(answer.text()).as(head).doesNotContain("evil", "gopher", "globex", ":666");
        }
        System.out.printf("A7: %d forged requests for %s: the registered host each time%n", heads.size(), path);
    }

    @Test
    void theLinkInAMailIsOfTheRegisteredHost() throws IOException {
        var slug = "mail" + UUID.randomUUID().toString().substring(0, 6);
        var mail = "admin@" + slug + ".example";
        var body = "{\"company\":\"M\",\"slug\":\"" + slug + "\",\"adminName\":\"Ada\",\"adminEmail\":\"" + mail
                + "\",\"locale\":\"en\",\"timeZone\":\"Europe/London\"}";
        var asked = RawAnswer.to(
                "POST /api/v1/signups HTTP/1.1\r\nHost: SIMSITE.localhost.:1\r\nX-Forwarded-Host: evil.example\r\n"
                        + "Forwarded: host=evil.example\r\nX-Forwarded-Prefix: //evil.example\r\nContent-Type: application/json\r\n"
                        + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(asked.status()).isIn(201, 202);
        var mailbox = EmbeddedSystem.get().mailbox();
        var text = await().atMost(Duration.ofMinutes(1)).until(() -> mailbox.textsTo(mail), texts -> !texts.isEmpty());
        assertThat(text.getFirst())
                .contains("http://" + EmbeddedSystem.get().addresses().platform() + "/signup/confirm")
                .doesNotContain("evil");
    }

    /** What a flood may cost the database is HostFloodTest's; here it must keep nobody from what is known. */
    @Test
    void aFloodOfUnknownHostsIsRefusedAndTheOthersAreServed() {
        IntStream.range(0, FLOOD).parallel().forEach(i -> {
            assertThat(status((i % 2 == 0 ? "nosuch" + i + ".simsite.localhost" : "n" + i + ".evil.example")))
                    .isIn(421, 503);
            if (i % 50 == 0) assertThat(status("acme.simsite.localhost")).isEqualTo(200);
        });
    }

    private static int status(String host) {
        try {
            return RawAnswer.to("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .status();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
