package org.simsite.ear;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.simsite.ear.Routes.Route;

/**
 * Trial A1: whoever has a place with one tenant tries each operation of the API with all there is of another. What is
 * another's is answered like what there is not, to the letter; nothing of it is shown, and nothing of it changes. The
 * operations are those of the OpenAPI documents, the things those of the catalogue.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CrossTenantIT {
    private static final boolean FULL = "full".equals(System.getProperty("simsite.trials"));
    private static final String ACME = "acme.simsite.localhost";
    private static final List<String> ROLES = List.of("tenant-admin", "agent", "customer");
    /** Headers that other systems let a caller choose a tenant, an address or a method with. */
    private static final List<String> HEADERS = List.of(
            "X-Tenant",
            "X-Tenant-Id",
            "X-Forwarded-Host",
            "X-Original-Host",
            "Forwarded",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "X-Realm",
            "X-User",
            "X-Forwarded-User",
            "Cookie",
            "Referer");

    /** What the intruder has said, and so may have stored with herself. */
    private final Set<String> sent = new LinkedHashSet<>();

    private final Sample sample = new Sample(5);
    private ApiTries tries;
    private Victim victim;
    private String before;
    private String own;

    @BeforeAll
    void signUp() {
        own = Callers.signUp("intruder");
        tries = new ApiTries(own);
        victim = new Victim("acme");
        before = victim.digest();
        assertThat(victim.anyIds()).hasSizeGreaterThan(20);
        assertThat(victim.marks).hasSizeGreaterThan(20);
    }

    @AfterAll
    void sayHowMany() {
        System.out.printf(
                "A1: %d tries of %d roles at every operation with %d foreign ids of %d tables: no leak%n",
                tries.count(), ROLES.size(), victim.anyIds().size(), victim.ids.size());
    }

    @Test
    void aForeignThingInThePathIsAnsweredAsIfThereWereNone() {
        for (var role : ROLES)
            for (var route : Routes.of(own).all())
                for (var hole : route.holes())
                    for (var value : foreign(hole)) if (!sample.leavesOut()) inPath(role, route, hole, value);
    }

    @Test
    void aForeignThingInAQueryFindsNothing() {
        for (var role : ROLES)
            for (var route : Routes.of(own).all())
                for (var query : route.queries())
                    for (var value : sample(victim.anyIds(), words(), List.of())) {
                        var answer = tries.call(role, route, Map.of(query, value), "", Map.of());
                        assertNothingShown(route + "?" + query + "=" + value, answer, value);
                    }
    }

    @Test
    void aForeignThingInABodyIsAnsweredAsIfThereWereNone() {
        var routes = Routes.of(own);
        for (var route : routes.all())
            for (var field : routes.textFields(route))
                for (var value : sample(victim.anyIds(), words(), List.of("acme")))
                    inBody("tenant-admin", routes, route, field, value);
    }

    @Test
    void noHeaderLeadsToAnotherTenant() {
        for (var role : ROLES)
            for (var route : Routes.of(own).all()) {
                if (!route.method().equals("GET")) continue;
                var plain = tries.at(own, role, route);
                for (var header : HEADERS) {
                    if (sample.leavesOut()) continue;
                    var value = switch (header) {
                        case "Forwarded" -> "host=" + ACME;
                        case "X-HTTP-Method-Override" -> "DELETE";
                        case "X-Original-URL", "X-Rewrite-URL" ->
                            "/api/v1/customers/" + victim.anyIds().getFirst();
                        default -> header.contains("Host") ? ACME : victim.tenant;
                    };
                    var answer = tries.call(role, route, Map.of(), "", Map.of(header, value));
                    assertNothingShown(route + " with " + header, answer, value);
                    assertThat(answer.statusCode())
                            .as(route + " with " + header)
                            .isEqualTo(plain.statusCode());
                }
            }
    }

    @Test
    void aTokenOfAnotherTenantIsWorthNothingAtItsHost() {
        for (var role : ROLES)
            for (var host : List.of(ACME, "liwei--acme.simsite.localhost", "operator.simsite.localhost"))
                for (var route : Routes.of(host).all()) {
                    var answer = tries.at(host, role, route);
                    if (route.secured())
                        assertThat(answer.statusCode())
                                .as(route + " at " + host)
                                .isEqualTo(401);
                }
    }

    @Test
    void ofItsOwnTenantEachRoleDoesWhatItMayAndNoMore() {
        var customer = new ApiTries(ACME);
        for (var route : Routes.of(ACME).all()) {
            if (!route.secured()) continue;
            var answer = customer.call("customer", route, Map.of(), route.takesBody() ? "{}" : "", Map.of());
            assertThat(answer.statusCode()).as("a customer at " + route).isEqualTo(403);
            assertNothingShown("a customer at " + route, answer, "");
        }
    }

    /** After all the others, whatever order they ran in: what they left is what was there. */
    @AfterAll
    void nothingOfTheVictimHasChanged() {
        assertThat(victim.digest()).isEqualTo(before);
    }

    private void inPath(String role, Route route, String hole, String value) {
        var unknown = like(value);
        var routes = Routes.of(own);
        var body = routes.body(route, "", "");
        var theirs = tries.call(role, route, Map.of(hole, value), body, Map.of());
        var nobodys = tries.call(role, route, Map.of(hole, unknown), body, Map.of());
        assertNothingShown(route + " " + value, theirs, value);
        assertThat(Answers.gist(theirs, value)).as(route + " of " + value).isEqualTo(Answers.gist(nobodys, unknown));
    }

    private void inBody(String role, Routes routes, Route route, String field, String value) {
        var unknown = like(value);
        var theirs = tries.call(role, route, Map.of(), routes.body(route, field, value), Map.of());
        var nobodys = tries.call(role, route, Map.of(), routes.body(route, field, unknown), Map.of());
        assertNothingShown(route + " " + field + "=" + value, theirs, value);
        assertThat(theirs.statusCode()).as(route + " " + field + "=" + value).isEqualTo(nobodys.statusCode());
        if (theirs.statusCode() >= 400)
            assertThat(Answers.gist(theirs, value)).isEqualTo(Answers.gist(nobodys, unknown));
    }

    private List<String> foreign(String hole) {
        return switch (hole) {
            case "id" -> victim.anyIds();
            case "number" -> List.of("1001", "1002");
            case "address", "phone" -> words();
            default -> fail("an operation with {" + hole + "} is new: say here what another tenant has of that");
        };
    }

    /** Phones and addresses of another tenant's people. */
    private List<String> words() {
        return victim.marks.stream()
                .filter(mark -> mark.matches("\\+\\d+|[\\w.-]{1,64}@[\\w.-]+"))
                .limit(FULL ? 20 : 2)
                .toList();
    }

    private static List<String> sample(List<String> ids, List<String> words, List<String> more) {
        var some = new ArrayList<>(ids.subList(0, Math.min(ids.size(), FULL ? 20 : 1)));
        some.addAll(words);
        some.addAll(more);
        return some;
    }

    /** Of the same form, and nobody's. */
    private static String like(String value) {
        if (value.length() == 36) return UUID.randomUUID().toString();
        var digits = Long.toString(System.nanoTime() % 100_000_000L + 100_000_000L);
        if (value.startsWith("+")) return value.substring(0, value.length() - 8) + digits.substring(1);
        int at = value.indexOf('@');
        if (at > 0) return letters(digits.repeat(8)).substring(0, at) + value.substring(at);
        return value.matches("\\d+") ? digits : letters(digits.substring(digits.length() - value.length()));
    }

    private static String letters(String digits) {
        return digits.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + 'k'))
                .collect(joining());
    }

    private void assertNothingShown(String what, HttpResponse<String> answer, String said) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        sent.add(said);
        assertThat(victim.shownIn(answer.body() + answer.headers().map(), String.join(" ", sent)))
                .as(what)
                .isEmpty();
    }
}
