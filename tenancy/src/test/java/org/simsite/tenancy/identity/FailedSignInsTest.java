package org.simsite.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.host.HostWorld;
import org.simsite.tenancy.sql.Sql;

class FailedSignInsTest {
    private static final String ADDRESS = "192.0.2.7";

    private final Sql sql = TestDatabase.sql();
    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final SignInWatches watches = new SignInWatches(sql);
    private final FailedSignIns chore = new FailedSignIns(
            watches, new RealmEvents(keycloak.admin()), new FailedSignInEntries(watches, new AuditLog(sql)));
    private String acme;
    private long now;

    @BeforeEach
    void onlyThisTenantIsWatched() {
        acme = new HostWorld(sql).tenant(HostWorld.slug()).id();
        keycloak.realm(acme, "ada@acme.example");
        while (watches.enrol()) {}
        sql.update("update tenancy.sign_in_watch set due_at = 'infinity' where tenant <> ?", acme);
        now = Instant.now().toEpochMilli();
    }

    @AfterEach
    void close() {
        keycloak.close();
    }

    @Test
    void aFailedSignInStandsInTheTenantsLogOnce() {
        keycloak.events.failed(now, "ada@acme.example", true, ADDRESS);
        look();
        look();
        assertThat(log())
                .containsExactly(
                        "anonymous 192.0.2.7 ada@acme.example {\"reason\":\"invalid_user_credentials\",\"times\":1}");
    }

    @Test
    void whatWasTypedForANameIsNotTold() {
        keycloak.events.failed(now, "correct horse battery staple", false, ADDRESS);
        look();
        assertThat(log()).containsExactly("anonymous 192.0.2.7  {\"reason\":\"user_not_found\",\"times\":1}");
    }

    @Test
    void oneThatIsWrittenLateIsNotMissed() {
        keycloak.events.failed(now, "ada@acme.example", true, ADDRESS);
        look();
        keycloak.events.failed(now - 5_000, "ada@acme.example", true, "192.0.2.8");
        look();
        assertThat(log()).hasSize(2).last().asString().contains("192.0.2.8");
    }

    @Test
    void aFloodIsReadPageByPageAndTakesALineEach() {
        for (int i = 0; i < 950; i++) keycloak.events.failed(now + i, "ada@acme.example", true, ADDRESS);
        chore.work();
        while (due()) chore.work();
        assertThat(log()).hasSize(10);
        assertThat(log().stream()
                        .mapToInt(line -> Integer.parseInt(line.replaceAll(".*:(\\d+)}", "$1")))
                        .sum())
                .isEqualTo(950);
    }

    @Test
    void whileKeycloakIsAwayTheyWait() {
        keycloak.events.failed(now, "ada@acme.example", true, ADDRESS);
        keycloak.trouble = 503;
        look();
        assertThat(log()).isEmpty();
        keycloak.trouble = 0;
        look();
        assertThat(log()).hasSize(1);
    }

    @Test
    void twoNodesThatReadTheSameWriteItOnce() {
        keycloak.events.failed(now, "ada@acme.example", true, ADDRESS);
        SignInWatch watch = watches.claim().orElseThrow();
        var found = new RealmEvents(keycloak.admin()).failed(acme, watch.since(), SignInWatch.PAGE);
        look();
        new FailedSignInEntries(watches, new AuditLog(sql)).add(watch, found);
        assertThat(log()).hasSize(1);
    }

    @Test
    void aRealmWhereNothingHappensIsAskedLessAndLess() {
        keycloak.events.failed(now, "ada@acme.example", true, ADDRESS);
        look();
        assertThat(rest()).isBetween(10L, 16L);
        look();
        assertThat(rest()).isBetween(20L, 32L);
        for (int i = 0; i < 8; i++) look();
        assertThat(rest()).isBetween(200L, 300L);
    }

    private void look() {
        sql.update("update tenancy.sign_in_watch set due_at = clock_timestamp() where tenant = ?", acme);
        chore.work();
    }

    private boolean due() {
        return rest() <= 0;
    }

    /** Seconds until the next look. */
    private long rest() {
        return sql.find(
                        "select ceil(extract(epoch from due_at - clock_timestamp())) from tenancy.sign_in_watch where tenant = ?",
                        row -> row.getLong(1),
                        acme)
                .orElseThrow();
    }

    private List<String> log() {
        return sql.query(
                "select actor || ' ' || address || ' ' || subject || ' ' || became from tenancy.audit where tenant = ? order by id",
                row -> row.getString(1),
                acme);
    }
}
