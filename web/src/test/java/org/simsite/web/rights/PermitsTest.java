package org.simsite.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.tenancy.staff.Level;
import org.simsite.tenancy.staff.Rights;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.web.host.Audience;
import org.simsite.web.host.HostPaths;

class PermitsTest {
    private static final Path PAGES = Path.of("src/main/webapp");

    static Stream<String> pages() throws IOException {
        try (var files = Files.walk(PAGES.resolve("console"))) {
            return files
                    .filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + PAGES.relativize(file))
                    .toList()
                    .stream();
        }
    }

    static Stream<String> calls() throws IOException {
        try (var document = PermitsTest.class.getResourceAsStream("/openapi.json");
                var reader = Json.createReader(document)) {
            return reader.readObject().getJsonObject("paths").keySet().stream()
                    .filter(path -> HostPaths.audience(path) == Audience.STAFF)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource({"pages", "calls"})
    void everyPageAndCallOfTheStaffHasItsRight(String path) {
        assertThat(Permits.find(path)).as("a row for %s in Permits", path).isPresent();
    }

    @Test
    void thereAreSuchPagesAndCalls() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(15);
        assertThat(calls()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/secret",
                "/console/customersx",
                "/console//customers",
                "/api/v1/customersx",
                "/api/v1",
                "/",
                ""
            })
    void whatHasNoRowIsOpenToNobody(String path) {
        assertThat(Permits.find(path)).isEmpty();
    }

    /** What a node keeps of rights is thrown away there, and left alone everywhere else. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/staff, true",
        "/api/v1/staff/1, true",
        "/api/v1/teams/1, true",
        "/api/v1/roles, true",
        "/console/settings/member.xhtml, true",
        "/console/settings/invite, true",
        "/console/settings/team, true",
        "/console/settings/role, true",
        "/console/settings/brand, false",
        "/console/settings/security.xhtml, true",
        "/api/v1/settings/networks, true",
        "/api/v1/settings/security, false",
        "/console/secret, true",
        "/api/v1/products, false",
        "/api/v1/customers/1, false",
        "/join, false"
    })
    void onlyWhoMayChangeTheStaffCanHaveChangedIt(String path, boolean changes) {
        assertThat(Permits.changesStaff(path)).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource({
        "/console/customers, GET, CUSTOMERS, READ, true",
        "/console/customers.xhtml, GET, PRODUCTS, WRITE, false",
        "/console/customer, POST, CUSTOMERS, READ, false",
        "/console/new, GET, CUSTOMERS, READ, false",
        "/console/new, GET, CUSTOMERS, WRITE, true",
        "/api/v1/customers/1/interactions, GET, CUSTOMERS, READ, true",
        "/api/v1/customers/1, DELETE, CUSTOMERS, READ, false",
        "/api/v1/products, GET, CUSTOMERS, WRITE, false",
        "/api/v1/products/1001, PATCH, PRODUCTS, WRITE, true",
        "/console/settings/staff, GET, SETTINGS, WRITE, false",
        "/console/settings/audit/export, GET, AUDIT, WRITE, false",
        "/api/v1/roles, PUT, STAFF, READ, false",
        "/console/, GET, EXPORT, NONE, true",
        "/console/index.xhtml, POST, EXPORT, NONE, true"
    })
    void eachRightOpensItsOwnAndNothingElse(
            String path, String method, StaffFunction function, Level level, boolean open) {
        var rights = new Rights(Map.of(function, level));
        assertThat(Permits.find(path).orElseThrow().allows(rights, method)).isEqualTo(open);
    }
}
