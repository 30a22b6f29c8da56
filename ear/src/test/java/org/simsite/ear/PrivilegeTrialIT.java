package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Trial A21: each caller at each route that is above her, with each disguise. Two disguises by default, all of them and
 * at least 1,000 tries with {@code -Dsimsite.trials=full}.
 */
class PrivilegeTrialIT {
    private static final String ACME = "acme.simsite.localhost";
    private static final String OPERATOR = "operator.simsite.localhost";
    private static final boolean FULL = "full".equals(System.getProperty("simsite.trials"));

    private static String admin;
    private static String agent;
    private static String customer;
    private static String foreign;

    private record Route(String method, String path) {
        /** With ids that nothing has: a refusal comes before anything is looked for. */
        String address() {
            return path.replaceAll("\\{id}", UUID.randomUUID().toString()).replaceAll("\\{[a-z]+}", "nothing-here");
        }
    }

    /** @param path how the address is changed; @param header name and value, empty for none */
    private record Disguise(UnaryOperator<String> path, String... header) {}

    private static final List<Disguise> DISGUISES = List.of(
            new Disguise(path -> path),
            new Disguise(path -> path + "/"),
            new Disguise(path -> path + ";role=tenant-admin"),
            new Disguise(path -> path + "?role=tenant-admin&tenant=acme"),
            new Disguise(path -> path, "X-HTTP-Method-Override", "GET"),
            new Disguise(path -> path, "X-Forwarded-Host", OPERATOR),
            new Disguise(path -> path, "X-Original-URL", "/api/v1/host"),
            new Disguise(path -> path.replaceFirst("/api/v1/", "/api/v1/public/../")),
            new Disguise(path -> path.replaceFirst("/api/v1/", "/api/v1/public/..%2f")));

    @BeforeAll
    static void tokens() {
        admin = Callers.token(ACME, "tenant-admin");
        agent = Callers.token(ACME, "agent");
        customer = Callers.token(ACME, "customer");
        foreign = Callers.token(Callers.signUp("globex"), "tenant-admin");
    }

    @Test
    void nobodyGetsAboveHerself() {
        var staffs = routes(ACME);
        var operators = routes(OPERATOR);
        var aboveAgents = staffs.stream()
                .filter(route -> route.path().matches("/api/v1/(staff|teams|roles|access|audit|settings|texting).*"))
                .toList();
        int tries = attack(OPERATOR, operators, admin)
                + attack(ACME, staffs, customer)
                + attack(ACME, staffs, foreign)
                + attack(ACME, aboveAgents, agent);
        System.out.println("A21: " + tries + " tries, none got through");
        assertThat(tries).isGreaterThan(FULL ? 1_000 : 200);
    }

    /** The realms are the platform's: the administrator of a tenant administers neither hers nor another's in Keycloak. */
    @Test
    void aTenantsAdministratorIsNoneInKeycloak() throws IOException, InterruptedException {
        for (var host : List.of(ACME, "globex.simsite.localhost")) {
            var issuer = ApiCall.object(ApiCall.to(host, "/api/v1/host").get()).getString("issuer");
            for (var path : List.of("", "/users", "/users/count", "/clients", "/roles", "/keys")) {
                var url = issuer.replace("/realms/", "/admin/realms/") + path;
                var request = HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + admin);
                try (var http = HttpClient.newHttpClient()) {
                    assertThat(http.send(request.build(), BodyHandlers.ofString())
                                    .statusCode())
                            .as(url)
                            .isIn(401, 403, 404);
                }
            }
        }
    }

    private static int attack(String host, List<Route> routes, String token) {
        int tries = 0;
        for (var route : routes)
            for (var disguise : FULL ? DISGUISES : DISGUISES.subList(0, 2)) {
                var call =
                        ApiCall.to(host, disguise.path().apply(route.address())).token(token);
                if (disguise.header().length > 0) call = call.header(disguise.header()[0], disguise.header()[1]);
                var answer = call.send(route.method(), route.method().equals("GET") ? "" : "{}");
                assertThat(answer.statusCode())
                        .as("%s %s: %s", route.method(), route.path(), answer.body())
                        .isIn(400, 401, 403, 404);
                tries++;
            }
        return tries;
    }

    /** Those that want a token. */
    private static List<Route> routes(String host) {
        var found = new ArrayList<Route>();
        ApiCall.object(ApiCall.to(host, "/api/openapi").get())
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (!operation.asJsonObject().containsKey("security"))
                        found.add(new Route(method.toUpperCase(Locale.ROOT), path));
                }));
        return found;
    }
}
