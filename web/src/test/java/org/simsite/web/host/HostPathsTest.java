package org.simsite.web.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.host.HostKind;

class HostPathsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                                | PLATFORM OPERATOR TENANT SITE
            /signup/                         | PLATFORM
            /signup/progress                 | PLATFORM
            /pool/                           | OPERATOR
            /console/customers               | TENANT
            /console                         | TENANT
            /products/1001                   | TENANT
            /my/messages                     | SITE
            /signin/return                   | SITE
            /signout                         | OPERATOR TENANT SITE
            /api/backchannel-logout          | OPERATOR
            /console/devices/end             | TENANT
            /my/devices                      | SITE
            /jakarta.faces.resource/x.css    | PLATFORM OPERATOR TENANT SITE
            /api/v1/host                     | PLATFORM OPERATOR TENANT SITE
            /api/openapi                     | PLATFORM OPERATOR TENANT SITE
            /api/v1/signups/1                | PLATFORM
            /api/v1/customers/1/interactions | TENANT
            /api/v1/public/notices           | TENANT
            /api/v1/settings/brand           | TENANT
            /api/v1/settings                 | TENANT
            /look/logo                       | PLATFORM OPERATOR TENANT SITE
            /api/v1/sims/1/lease             | OPERATOR
            """)
    void eachKindServesItsOwnPaths(String path, String kinds) {
        assertThat(HostPaths.kinds(path))
                .isEqualTo(
                        Arrays.stream(kinds.split(" ")).map(HostKind::valueOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "//",
        "//console",
        "/consoles",
        "/console.xhtml",
        "/api",
        "/api/",
        "/api/v1",
        "/api/v1/",
        "/api/v1/hosts",
        "/api/v2/host",
        "/error",
        "/WEB-INF/web.xml",
        "/META-INF/x",
        "/openapi",
        "/index.xhtml",
        "/CONSOLE"
    })
    void whatIsNotInTheTableIsServedByNone(String path) {
        assertThat(HostPaths.kinds(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/console/, STAFF",
        "/console/address/, STAFF",
        "/api/v1/messages, STAFF",
        "/api/v1/settings/brand/logo, STAFF",
        "/console/settings/brand/preview.css, STAFF",
        "/api/v1/pool, OPERATORS",
        "/my/, SIGNED_IN",
        "/handover/x/y, SIGNED_IN",
        "/api/v1/public/notices, EVERYBODY",
        "/signup/, EVERYBODY"
    })
    void eachPathIsForItsAudience(String path, Audience audience) {
        assertThat(HostPaths.audience(path)).isEqualTo(audience);
    }

    @Test
    void nobodyIsStaffWithoutARoleOfStaff() {
        assertThat(Audience.STAFF.admits(Set.of("customer")::contains)).isFalse();
        assertThat(Audience.STAFF.admits(Set.of("customer", "agent")::contains)).isTrue();
        assertThat(Audience.OPERATORS.admits(Audience.STAFF.roles()::contains)).isFalse();
    }
}
