package org.simsite.tenancy.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.GuardedWorld;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.host.HostWorld;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.QuotaReached;
import org.simsite.tenancy.mail.Mails;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** On the application's role: what counts and refuses is the database. */
class QuotasTest {
    private final GuardedWorld world = new GuardedWorld();
    private final QuotaTable table = new QuotaTable(world.sql);
    private final Quotas quotas = new Quotas(table, new AuditLog(world.sql));
    private final String acme = world.tenant();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aNewTenantUsesNothingOfWhatEveryTenantGets() {
        assertThat(quotas.of(acme))
                .hasSize(Measure.values().length)
                .allSatisfy(each -> assertThat(each.used()).isZero())
                .allSatisfy(each -> assertThat(each.own()).isFalse());
    }

    @Test
    void theOneTooManyIsRefusedWithItsLimit() {
        quotas.set(acme, Map.of(Measure.CUSTOMERS, 2L));
        use(world.sql, 2);
        assertThatThrownBy(() -> use(world.sql, 1)).isInstanceOfSatisfying(QuotaReached.class, reached -> {
            assertThat(reached.field()).isEqualTo("customers");
            assertThat(reached.args()).containsExactly(2L);
        });
        use(world.sql, -1);
        use(world.sql, 1);
        assertThat(used()).isEqualTo(2);
    }

    @Test
    void ofTwoThatComeAtOnceForTheLastPlaceOnePasses() throws SQLException {
        quotas.set(acme, Map.of(Measure.CUSTOMERS, 10L));
        use(world.sql, 9);
        try (Connection first = TestDatabase.application().getConnection();
                Connection second = TestDatabase.application().getConnection()) {
            first.setAutoCommit(false);
            use(new Sql(TestDatabase.kept(first)), 1);
            var late = CompletableFuture.runAsync(() -> use(new Sql(TestDatabase.kept(second)), 1));
            assertThat(late).as("waits for the first").isNotDone();
            first.commit();
            assertThatThrownBy(() -> late.orTimeout(10, TimeUnit.SECONDS).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(QuotaReached.class);
        }
        assertThat(used()).isEqualTo(10);
    }

    @Test
    void aPlaceThatWasGivenUpBeforeItsTimeGoesToTheNext() throws SQLException {
        quotas.set(acme, Map.of(Measure.CUSTOMERS, 1L));
        try (Connection first = TestDatabase.application().getConnection()) {
            first.setAutoCommit(false);
            use(new Sql(TestDatabase.kept(first)), 1);
            first.rollback();
        }
        use(world.sql, 1);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void aLimitBelowWhatIsThereTakesNothingAway() {
        use(world.sql, 5);
        quotas.set(acme, Map.of(Measure.CUSTOMERS, 3L));
        assertThat(quotas.of(acme, Measure.CUSTOMERS).full()).isTrue();
        use(world.sql, -1);
        assertThatThrownBy(() -> use(world.sql, 1)).isInstanceOf(QuotaReached.class);
        quotas.set(acme, Map.of());
        use(world.sql, 1);
    }

    @Test
    void aLogoIsStorage() {
        insertLogo(500);
        assertThat(quotas.of(acme, Measure.STORAGE).used()).isEqualTo(500);
        world.run(acme, () -> world.sql.update("update tenancy.logo set picture = ?", new byte[200]));
        assertThat(quotas.of(acme, Measure.STORAGE).used()).isEqualTo(200);
        world.run(acme, () -> world.sql.update("delete from tenancy.logo"));
        assertThat(quotas.of(acme, Measure.STORAGE).used()).isZero();
        quotas.set(acme, Map.of(Measure.STORAGE, 499L));
        assertThatThrownBy(() -> insertLogo(500)).isInstanceOf(QuotaReached.class);
    }

    @Test
    void whoIsLetGoGivesHerPlaceBackAndAProgramTakesNone() {
        quotas.set(acme, Map.of(Measure.STAFF, 1L));
        world.run(
                acme,
                () -> world.sql.update(
                        "insert into tenancy.staff_role (tenant_id, name, reach) values (?, 'Sales', 'ALL')", acme));
        hire("ada");
        hire("service-account-shop");
        assertThat(quotas.of(acme, Measure.STAFF).used()).isEqualTo(1);
        assertThatThrownBy(() -> hire("ben")).isInstanceOf(QuotaReached.class);
        world.run(acme, () -> world.sql.update("update tenancy.staff set active = false where username = 'ada'"));
        hire("ben");
        assertThat(quotas.of(acme, Measure.STAFF).used()).isEqualTo(1);
    }

    private void hire(String username) {
        world.run(acme, () -> world.sql.update("""
                insert into tenancy.staff (tenant_id, username, name, role_id)
                select ?, ?, 'X', id from tenancy.staff_role where tenant_id = ?""", acme, username, acme));
    }

    @Test
    void whatIsCountedElsewhereIsTakenAsItIs() {
        quotas.found(acme, Measure.TEXTS, 7);
        quotas.found(acme, Measure.TEXTS, 5);
        assertThat(quotas.of(acme, Measure.TEXTS).used()).isEqualTo(5);
        quotas.set(acme, Map.of(Measure.TEXTS, 5L));
        quotas.found(acme, Measure.TEXTS, 9);
        assertThat(quotas.of(acme, Measure.TEXTS).full()).isTrue();
        quotas.found("nobody", Measure.TEXTS, 9);
    }

    @Test
    void theApplicationCannotChangeACounter() {
        use(world.sql, 1);
        assertThatThrownBy(() -> world.sql.update("update tenancy.quota set used = 0 where tenant = ?", acme))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource({"-1", "9223372036854775807"})
    void aLimitIsACount(long limit) {
        assertThatThrownBy(() -> quotas.set(acme, Map.of(Measure.SITES, limit)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        bad -> assertThat(bad.errors().getFirst().field()).isEqualTo("sites"));
    }

    @Test
    void whoComesCloseIsMailedOnceAndAgainOnlyAfterBeingWellBelow() {
        world.sql.update("""
                insert into tenancy.signup (id, company, slug, admin_name, admin_email, locale, time_zone, state, tenant)
                values (?, 'Acme', ?, 'Ada', ?, 'en', 'UTC', 'READY', ?)""", UUID.randomUUID(), acme, mail(), acme);
        quotas.set(acme, Map.of(Measure.CUSTOMERS, 10L));
        use(world.sql, 7);
        assertThat(mailed()).isZero();
        use(world.sql, 1);
        assertThat(mailed()).isEqualTo(1);
        use(world.sql, 1);
        assertThat(mailed()).isEqualTo(1);
        use(world.sql, -2);
        use(world.sql, 2);
        assertThat(mailed()).as("hovering at the line is no news").isEqualTo(1);
        use(world.sql, -5);
        use(world.sql, 5);
        assertThat(mailed()).isEqualTo(2);
    }

    /** Does all there is to do first. */
    private long mailed() {
        var news = new QuotaNews(table, new Known(), new HostWorld(world.sql).hosts, new Mails(world.sql));
        while (news.work()) assertThat(Thread.interrupted()).isFalse();
        return world.sql
                .find(
                        "select count(*) from tenancy.mail where recipient = ? and body like '%customers%'",
                        row -> row.getLong(1), mail())
                .orElseThrow();
    }

    private void insertLogo(int octets) {
        world.run(
                acme,
                () -> world.sql.update(
                        "insert into tenancy.logo (tenant_id, type, picture) values (?, 'image/png', ?)",
                        acme,
                        new byte[octets]));
    }

    private void use(Sql sql, int by) {
        sql.query("select tenancy.use_quota(?, 'CUSTOMERS', ?)", row -> true, acme, (long) by);
    }

    private String mail() {
        return acme + "@x.example";
    }

    private long used() {
        return quotas.of(acme, Measure.CUSTOMERS).used();
    }

    /** There is no persistence unit here. */
    private final class Known extends Tenants {
        @Override
        public Optional<Tenant> find(String id) {
            return Optional.of(new Tenant(id, id, id, Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH));
        }
    }
}
