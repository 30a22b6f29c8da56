package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Goes through every route that the OpenAPI documents name, with each caller and body that must be refused. */
class ApiIT {
    private static final String ACME = "acme.simsite.localhost";
    private static final String OPERATOR = "operator.simsite.localhost";
    private static final Map<String, String> HOSTS = Map.of(
            "platform",
            "simsite.localhost",
            "operator",
            OPERATOR,
            "tenant",
            ACME,
            "site",
            "liwei--acme.simsite.localhost");

    private static String staff;
    private static String customer;
    private static String operator;
    private static String foreign;

    /** One operation of one host kind. */
    private record Route(String host, String method, String path, JsonObject operation) {
        boolean secured() {
            return !operation.containsKey("security");
        }

        boolean takesBody() {
            return operation.containsKey("requestBody");
        }

        /** With ids that nothing has. */
        String address() {
            return path.replaceAll("\\{id}", UUID.randomUUID().toString()).replaceAll("\\{[a-z]+}", "nothing-here");
        }

        String token() {
            return !secured() ? "" : host.equals(OPERATOR) ? operator : staff;
        }
    }

    @BeforeAll
    static void tokens() {
        staff = Callers.token(ACME, "tenant-admin");
        customer = Callers.token(ACME, "customer");
        operator = Callers.token(OPERATOR, "operator");
        foreign = Callers.token(Callers.signUp("globex"), "tenant-admin");
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenOnlyWhatIsOpenAnswers() {
        return each(Route::secured, route -> refused(call(route, route.address(), ""), 401));
    }

    @TestFactory
    Stream<DynamicTest> aTokenOfAnotherTenantIsNone() {
        return each(Route::secured, route -> refused(call(route, route.address(), foreign), 401));
    }

    @TestFactory
    Stream<DynamicTest> aBrokenTokenIsNone() {
        return each(Route::secured, route -> refused(call(route, route.address(), "x.y.z"), 401));
    }

    @TestFactory
    Stream<DynamicTest> aCustomersTokenIsNotStaffs() {
        return each(
                route -> route.secured() && route.host().equals(ACME),
                route -> refused(call(route, route.address(), customer), 403));
    }

    @TestFactory
    Stream<DynamicTest> anotherHostKindDoesNotServeIt() {
        return each(
                route -> !route.path().matches("/api/(openapi|v1/host)"),
                route -> HOSTS.values().stream()
                        .filter(host -> !host.equals(route.host()))
                        .forEach(host -> refused(
                                ApiCall.to(host, route.address()).token(staff).send(route.method(), ""), 404)));
    }

    @TestFactory
    Stream<DynamicTest> aHostNobodyServesSaysSoAndNothingElse() {
        return each(route -> true, route -> {
            var answer = ApiCall.to("initech.simsite.localhost", route.address())
                    .token(staff)
                    .send(route.method(), "");
            assertThat(refused(answer, 421).toString()).doesNotContain("initech");
        });
    }

    @TestFactory
    Stream<DynamicTest> aBodyThatIsNoJsonIsRefused() {
        return each(
                Route::takesBody,
                route -> List.of("{", "nonsense", "null", "\"x\"", "17")
                        .forEach(body -> refused(send(route, body), 400)));
    }

    @TestFactory
    Stream<DynamicTest> aFieldThereIsNotIsNamed() {
        return each(route -> route.takesBody() && !route.path().endsWith("/text-codes"), route -> {
            var problem = refused(send(route, "{\"nonsense\":1}"), 400);
            assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("field"))
                    .isEqualTo("nonsense");
        });
    }

    @TestFactory
    Stream<DynamicTest> anotherMediaTypeIsRefused() {
        return each(
                Route::takesBody,
                route -> refused(
                        ApiCall.to(route.host(), route.address())
                                .token(route.token())
                                .header("Content-Type", "text/plain")
                                .exchange(route.method(), "{}"),
                        415));
    }

    @TestFactory
    Stream<DynamicTest> aBodyBeyondTheLimitIsRefused() {
        return each(Route::takesBody, route -> refused(send(route, " ".repeat(300_000) + "{}"), 413));
    }

    @TestFactory
    Stream<DynamicTest> anotherMethodIsRefusedAndTheRightOnesNamed() {
        return each(route -> true, route -> {
            var answer = ApiCall.to(route.host(), route.address())
                    .token(route.token())
                    .send("PROPFIND", "");
            refused(answer, 405);
            assertThat(answer.headers().firstValue("Allow")).isPresent();
        });
    }

    private static Stream<DynamicTest> each(Predicate<Route> wanted, Consumer<Route> check) {
        return HOSTS.values().stream()
                .flatMap(host -> routes(host).stream())
                .filter(wanted)
                .map(route -> DynamicTest.dynamicTest(
                        route.method() + " " + route.path() + " on " + route.host(), () -> check.accept(route)));
    }

    private static List<Route> routes(String host) {
        var found = new ArrayList<Route>();
        ApiCall.object(ApiCall.to(host, "/api/openapi").get())
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject()
                        .forEach((method, operation) -> found.add(
                                new Route(host, method.toUpperCase(Locale.ROOT), path, operation.asJsonObject()))));
        return found;
    }

    private static HttpResponse<String> call(Route route, String address, String token) {
        return ApiCall.to(route.host(), address).token(token).send(route.method(), route.takesBody() ? "{}" : "");
    }

    private static HttpResponse<String> send(Route route, String body) {
        return ApiCall.to(route.host(), route.address()).token(route.token()).send(route.method(), body);
    }

    /** Every refusal is a problem of this status. */
    private static JsonObject refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = ApiCall.object(answer);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        return problem;
    }
}
