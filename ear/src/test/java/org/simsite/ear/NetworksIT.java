package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.simsite.launcher.place.Port;

/** A tenant lets its staff work from some networks only. This machine is the office; an address of its own is elsewhere. */
@TestInstance(Lifecycle.PER_CLASS)
class NetworksIT {
    private static final String NETWORKS = "/api/v1/settings/networks";
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String OFFICE = "127.0.0.1";
    private static final String ELSEWHERE = "127.0.0.9";
    private static final String OPERATOR = "operator.simsite.localhost";
    private static final String OTHER = "globex.simsite.localhost";

    private String host;
    private String admin;

    @BeforeAll
    void anEnterpriseOfItsOwn() {
        host = Callers.signUp("walled");
        admin = Callers.token(host, "tenant-admin");
        Callers.signUp("globex");
    }

    @AfterEach
    void open() {
        set();
    }

    @Test
    void staffAndProgramsAreRefusedFromElsewhereAtOnceAndNobodyElseIs() throws IOException {
        assertThat(from(ELSEWHERE, host, CUSTOMERS, admin)).startsWith("HTTP/1.1 200");
        assertThat(set(OFFICE).statusCode()).isEqualTo(200);
        assertThat(from(ELSEWHERE, host, CUSTOMERS, admin))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "urn:simsite:problem:elsewhere");
        assertThat(from(ELSEWHERE, host, CUSTOMERS, Callers.token(host, "agent")))
                .startsWith("HTTP/1.1 403");
        assertThat(from(OFFICE, host, CUSTOMERS, admin)).startsWith("HTTP/1.1 200");
        assertThat(from(ELSEWHERE, host, "/", "")).startsWith("HTTP/1.1 200");
        assertThat(from(ELSEWHERE, OTHER, CUSTOMERS, Callers.token(OTHER, "tenant-admin")))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aForwardedAddressOfSomebodyWhoIsNoProxyChangesNothing() throws IOException {
        set(OFFICE);
        assertThat(from(ELSEWHERE, host, CUSTOMERS, admin + "\r\nX-Forwarded-For: " + OFFICE))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void whoeverWouldShutHerselfOutIsToldSo() {
        var refused = set("10.0.0.0/8");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"networks\"", OFFICE);
        var bad = set(OFFICE, "office.example");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("\"field\":\"networks[1]\"", "office.example");
        assertThat(ApiCall.to(host, NETWORKS).token(admin).get().body()).isEqualTo("{\"networks\":[]}");
    }

    @Test
    void theOperatorLiftsTheRuleOfATenantThatIsShutOut() throws IOException {
        set(OFFICE);
        var lifted = ApiCall.to(OPERATOR, "/api/v1/tenants/walled/networks")
                .token(Callers.token(OPERATOR, "operator"))
                .send("DELETE", "");
        assertThat(lifted.statusCode()).as(lifted.body()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> from(ELSEWHERE, host, CUSTOMERS, admin).startsWith("HTTP/1.1 200"));
        assertThat(ApiCall.to(host, "/api/v1/audit?limit=20").token(admin).get().body())
                .contains("networks.change");
    }

    @Test
    void onlyWhoeverMaySetsIt() {
        assertThat(put("{\"networks\":[]}", Callers.token(host, "agent")).statusCode())
                .isEqualTo(403);
        assertThat(put("{\"networks\":[]}", Callers.token(OTHER, "tenant-admin"))
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> set(String... networks) {
        var quoted = List.of(networks).stream().map(each -> "\"" + each + "\"").toList();
        return put("{\"networks\":" + quoted + "}", admin);
    }

    private HttpResponse<String> put(String body, String token) {
        return ApiCall.to(host, NETWORKS).token(token).send("PUT", body);
    }

    /** What is answered to somebody at an address of this machine. */
    private static String from(String address, String host, String path, String token) throws IOException {
        int port = EmbeddedSystem.get().settings().ports().of(Port.WEB);
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port, InetAddress.ofLiteral(address), 0)) {
            var authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n" + authorization
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
