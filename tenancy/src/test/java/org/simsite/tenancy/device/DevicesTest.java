package org.simsite.tenancy.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.identity.Accounts;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.sql.SqlFailure;

/** On the application's role, with row security at work. */
class DevicesTest {
    private static final String ACME = "acme-d1";
    private static final String GLOBEX = "globex-d2";

    private final List<String> endedInKeycloak = new ArrayList<>();
    private Connection connection;
    private Sql sql;
    private Devices devices;

    @BeforeEach
    void open() throws SQLException {
        connection = TestDatabase.application().getConnection();
        sql = new Sql(TestDatabase.kept(connection));
        devices = new Devices(sql, new Noting(), new CurrentTenant());
        for (String tenant : List.of(ACME, GLOBEX)) as(tenant, () -> sql.update("delete from tenancy.device"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void areListedTheOneThatAsksFirstAndASignInOfSeveralHostsOnce() {
        UUID laptop = as(ACME, () -> devices.add(arrival("LiWei", "s1", "acme.simsite.localhost")));
        UUID site = as(ACME, () -> devices.add(arrival("liwei", "s1", "liwei--acme.simsite.localhost")));
        UUID phone = as(ACME, () -> devices.add(arrival("liwei", "s2", "liwei--acme.simsite.localhost")));
        as(ACME, () -> devices.add(arrival("other", "s3", "acme.simsite.localhost")));
        assertThat(as(ACME, () -> devices.of("liwei", laptop)))
                .extracting(Device::id, Device::here)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(site, true),
                        org.assertj.core.groups.Tuple.tuple(phone, false));
    }

    @Test
    void endOnEveryHostOfTheSignInAndInKeycloak() {
        UUID tenant = as(ACME, () -> devices.add(arrival("liwei", "s1", "acme.simsite.localhost")));
        UUID site = as(ACME, () -> devices.add(arrival("liwei", "s1", "liwei--acme.simsite.localhost")));
        UUID phone = as(ACME, () -> devices.add(arrival("liwei", "s2", "liwei--acme.simsite.localhost")));
        run(ACME, () -> devices.end("liwei", site));
        assertThat(live(tenant)).isFalse();
        assertThat(live(site)).isFalse();
        assertThat(live(phone)).isTrue();
        assertThat(endedInKeycloak).containsExactly("liwei/s1");
    }

    @Test
    void areNotEndedByAnother() {
        UUID hers = as(ACME, () -> devices.add(arrival("liwei", "s1", "acme.simsite.localhost")));
        run(ACME, () -> devices.end("mallory", hers));
        run(GLOBEX, () -> devices.end("liwei", hers));
        run(GLOBEX, () -> devices.endAll("liwei"));
        as(GLOBEX, () -> devices.ended("s1"));
        assertThat(live(hers)).isTrue();
        assertThat(as(GLOBEX, () -> devices.isLive(hers)))
                .as("seen from another realm")
                .isFalse();
    }

    @Test
    void endButForTheOneThatAsks() {
        UUID here = as(ACME, () -> devices.add(arrival("liwei", "s1", "h")));
        UUID second = as(ACME, () -> devices.add(arrival("liwei", "s2", "h")));
        UUID third = as(ACME, () -> devices.add(arrival("liwei", "", "h")));
        assertThat(as(ACME, () -> devices.endOthers("LIWEI", here))).isEqualTo(2);
        assertThat(live(here)).isTrue();
        assertThat(live(second)).isFalse();
        assertThat(live(third)).isFalse();
    }

    @Test
    void endAllAtOnceForWhoeverMayNoLongerComeIn() {
        UUID one = as(ACME, () -> devices.add(arrival("agent", "s1", "h")));
        UUID two = as(ACME, () -> devices.add(arrival("agent", "s2", "h")));
        run(ACME, () -> devices.endAll("Agent"));
        assertThat(live(one) || live(two)).isFalse();
        assertThat(endedInKeycloak).containsExactly("agent/all");
    }

    @Test
    void endWhenKeycloakSaysSo() {
        UUID one = as(ACME, () -> devices.add(arrival("liwei", "s1", "h")));
        UUID two = as(ACME, () -> devices.add(arrival("liwei", "s2", "h")));
        assertThat(as(ACME, () -> devices.ended(""))).isZero();
        assertThat(as(ACME, () -> devices.ended("s1"))).isEqualTo(1);
        assertThat(live(one)).isFalse();
        assertThat(live(two)).isTrue();
        assertThat(as(ACME, () -> devices.endedAll("sub-liwei"))).isEqualTo(1);
        assertThat(live(two)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "last_seen, 29 minutes, true",
        "last_seen, 32 minutes, false",
        "first_seen, 11 hours, true",
        "first_seen, 12 hours 1 second, false"
    })
    void lastOnlySoLong(String column, String ago, boolean live) {
        UUID id = as(ACME, () -> devices.add(arrival("liwei", "s1", "h")));
        as(ACME, () -> sql.update("update tenancy.device set " + column + " = now() - interval '" + ago + "'"));
        assertThat(live(id)).isEqualTo(live);
        assertThat(as(ACME, () -> devices.of("liwei", id))).hasSize(live ? 1 : 0);
    }

    @Test
    void areSeenAgainWhenUsed() {
        UUID id = as(ACME, () -> devices.add(arrival("liwei", "s1", "h")));
        as(ACME, () -> sql.update("update tenancy.device set last_seen = now() - interval '20 minutes'"));
        assertThat(live(id)).isTrue();
        assertThat(as(
                        ACME,
                        () -> sql.query(
                                "select 1 from tenancy.device where last_seen > now() - interval '1 minute'",
                                row -> 1)))
                .hasSize(1);
    }

    @Test
    void cannotBeEnteredForAnotherRealm() {
        assertThatThrownBy(
                        () -> as(
                                ACME,
                                () -> sql.update(
                                        "insert into tenancy.device (tenant_id, username, host, browser, address) values ('globex-d2', 'x', 'h', '', '')")))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void keepOnlySoMuchOfWhatABrowserSays() {
        var arrival = new Arrival("a", "", "", "h", "x\n" + "y".repeat(1000), "1".repeat(100));
        assertThat(arrival.browser()).hasSize(300).doesNotContain("\n");
        assertThat(arrival.address()).hasSize(64);
    }

    private boolean live(UUID id) {
        return as(ACME, () -> devices.isLive(id));
    }

    private static Arrival arrival(String username, String sid, String host) {
        return new Arrival(
                username,
                "sub-" + username.toLowerCase(java.util.Locale.ROOT),
                sid,
                host,
                "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0",
                "127.0.0.1");
    }

    /** The guard's part, which a transaction has in the server. */
    private <T> T as(String tenant, Supplier<T> work) {
        sql.query("select set_config('simsite.tenant', ?, false)", row -> 1, tenant);
        return new AsTenant().call(tenant, work);
    }

    private void run(String tenant, Runnable work) {
        as(tenant, () -> {
            work.run();
            return true;
        });
    }

    private final class Noting extends Accounts {
        @Override
        public void endSession(String tenantId, String username, String sid) {
            endedInKeycloak.add(username + "/" + sid);
        }

        @Override
        public void endSessions(String tenantId, String username) {
            endedInKeycloak.add(username + "/all");
        }
    }
}
