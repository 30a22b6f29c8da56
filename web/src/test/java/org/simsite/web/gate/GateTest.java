package org.simsite.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.HostsBusy;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.gate.Gate.Call;

class GateTest {
    private static final Map<String, ServedHost> REGISTRY = Map.of(
            "simsite.localhost", host("simsite.localhost", HostKind.PLATFORM, null, false),
            "acme.simsite.localhost", host("acme.simsite.localhost", HostKind.TENANT, "acme-1", false),
            "gone.simsite.localhost", host("gone.simsite.localhost", HostKind.TENANT, "gone-1", true),
            "old.simsite.localhost",
                    new ServedHost(
                            new HostName("old.simsite.localhost"),
                            HostKind.TENANT,
                            "acme-1",
                            "acme",
                            null,
                            "realm",
                            false,
                            null,
                            new HostName("acme.simsite.localhost"),
                            new HostName("acme.simsite.localhost")),
            "closed.simsite.localhost",
                    new ServedHost(
                            new HostName("closed.simsite.localhost"),
                            HostKind.TENANT,
                            "closed-1",
                            "closed",
                            null,
                            "realm",
                            true,
                            java.time.Instant.parse("2026-12-24T12:00:00Z"),
                            new HostName("closed.simsite.localhost"),
                            null),
            "liwei--acme.simsite.localhost", host("liwei--acme.simsite.localhost", HostKind.SITE, "acme-1", false));

    private final Gate gate = new Gate(new Gate.Rules(
            name -> Optional.ofNullable(REGISTRY.get(name.value())), name -> "http://" + name.value() + ":8080"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            acme.simsite.localhost:8080,    /products/,  200
            ACME.Simsite.LOCALHOST.,        /products/,  200
            liwei--acme.simsite.localhost,  /my/,        200
            simsite.localhost,              /signup/,    200
            acme.simsite.localhost,         /,           200
            acme.simsite.localhost,         /signup/,    404
            acme.simsite.localhost,         /my/,        404
            simsite.localhost,              /console/,   404
            acme.simsite.localhost,         /nothing,    404
            liwei--acme.simsite.localhost,  /api/v1/customers, 404
            gone.simsite.localhost,         /products/,  503
            closed.simsite.localhost,       /products/,  410
            old.simsite.localhost,          /products/,  307
            old.simsite.localhost,          /nothing,    404
            globex.simsite.localhost,       /,           421
            x.acme.simsite.localhost,       /,           421
            simsite.localhost.evil.example, /,           421
            acme.simsite.localhost:99999,   /,           400
            acme.simsite.localhost@evil.example, /,      400
            '',                             /,           400
            127.0.0.1,                      /,           421
            localhost,                      /,           421
            """)
    void hostAndPathDecide(String host, String path, int status) {
        assertThat(judge(host, null, path)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "good@acme.simsite.localhost", "acme.simsite.localhost:8080"})
    void anAbsoluteTargetMustNameTheHost(String target) {
        assertThat(judge("acme.simsite.localhost", target, "/")).isEqualTo(400);
        assertThat(judge("acme.simsite.localhost", "acme.simsite.localhost", "/"))
                .isEqualTo(200);
    }

    @Test
    void oneHostHeaderIsNeededAndOneOnly() {
        assertThat(judge(List.of())).isEqualTo(400);
        assertThat(judge(List.of("acme.simsite.localhost", "acme.simsite.localhost")))
                .isEqualTo(400);
    }

    @Test
    void aTokenIsForTheApiAndForNoPage() {
        var page = new Call(List.of("acme.simsite.localhost"), null, "GET", "/console/devices", "", null, -1, true);
        var api = new Call(List.of("acme.simsite.localhost"), null, "GET", "/api/v1/customers", "", null, -1, true);
        assertThat(gate.judge(page).status()).isEqualTo(401);
        assertThat(gate.judge(api).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            GET,  /console/,         https://evil.example,                  false, 200
            POST, /console/,         http://acme.simsite.localhost:8080,    false, 200
            POST, /console/,         -,                                     false, 403
            POST, /console/,         null,                                  false, 403
            POST, /console/,         http://acme.simsite.localhost,         false, 403
            POST, /console/,         https://acme.simsite.localhost:8080,   false, 403
            POST, /console/,         http://liwei--acme.simsite.localhost:8080, false, 403
            POST, /console/,         https://evil.example,                  true,  401
            POST, /api/v1/customers, -,                                     true,  200
            POST, /api/v1/customers, -,                                     false, 200
            POST, /api/v1/customers, https://evil.example,                  true,  200
            POST, /api/v1/customers, https://evil.example,                  false, 403
            DELETE, /console/x,      -,                                     false, 403
            """)
    void anUnsafeRequestComesFromItsOwnOrigin(String method, String path, String origin, boolean bearer, int status) {
        var call = new Call(List.of("acme.simsite.localhost"), null, method, path, "", origin, -1, bearer);
        assertThat(gate.judge(call).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/customers, 262144, 200",
        "/api/v1/customers, 262145, 413",
        "/console/, 1048576, 200",
        "/console/, 1048577, 413"
    })
    void aBodyHasALimit(String path, long length, int status) {
        var origin = "http://acme.simsite.localhost:8080";
        var call = new Call(List.of("acme.simsite.localhost"), null, "POST", path, "", origin, length, false);
        assertThat(gate.judge(call).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"access_token=x, 400", "a=b&access_token=x, 400", "xaccess_token=x, 200", "q=access_token, 200"})
    void aTokenInTheAddressIsRefused(String query, int status) {
        var call = new Call(List.of("acme.simsite.localhost"), null, "GET", "/console/", query, null, -1, false);
        assertThat(gate.judge(call).status()).isEqualTo(status);
    }

    @Test
    void aRefusedHostIsNotHandedOn() {
        var call = new Call(List.of("globex.simsite.localhost"), null, "GET", "/", "", null, -1, false);
        assertThat(gate.judge(call).host()).isNull();
    }

    @Test
    void aRegistryThatCannotAnswerIsBusy() {
        var busy = new Gate(new Gate.Rules(
                name -> {
                    throw new HostsBusy();
                },
                name -> ""));
        var call = new Call(List.of("globex.simsite.localhost"), null, "GET", "/", "", null, -1, false);
        assertThat(busy.judge(call).status()).isEqualTo(503);
    }

    private int judge(List<String> hosts) {
        return gate.judge(new Call(hosts, null, "GET", "/", "", null, -1, false))
                .status();
    }

    private int judge(String host, String target, String path) {
        return gate.judge(new Call(List.of(host), target, "GET", path, "", null, -1, false))
                .status();
    }

    private static ServedHost host(String name, HostKind kind, String tenant, boolean suspended) {
        return new ServedHost(new HostName(name), kind, tenant, null, null, "realm", suspended);
    }
}
