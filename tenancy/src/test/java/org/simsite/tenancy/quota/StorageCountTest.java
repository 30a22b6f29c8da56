package org.simsite.tenancy.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.GuardedWorld;
import org.simsite.tenancy.audit.AuditLog;

/** On the application's role, under row security. */
class StorageCountTest {
    private final GuardedWorld world = new GuardedWorld();
    private final QuotaTable table = new QuotaTable(world.sql);
    private final Quotas quotas = new Quotas(table, new AuditLog(world.sql));
    private Instant now = Instant.EPOCH;
    private Duration takes = Duration.ZERO;
    private final StorageCount count = new StorageCount(table, new Ticking());
    private String acme;
    private String globex;

    @BeforeEach
    void onlyTheseAreDue() {
        world.sql.update("update tenancy.tenant set storage_due_at = 'infinity'");
        acme = world.tenant();
        globex = world.tenant();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyRowOfTheTenantCountsAndNoRowOfAnother() {
        world.run(
                acme,
                () -> world.sql.update(
                        "insert into tenancy.team (tenant_id, name) select ?, 'team ' || n from generate_series(1, 1000) n",
                        acme));
        world.run(
                acme,
                () -> world.sql.update(
                        "insert into tenancy.logo (tenant_id, type, picture) values (?, 'image/png', ?)",
                        acme,
                        noise(300_000)));
        while (count.work()) {}
        assertThat(used(acme)).isBetween(300_000L + 1000 * 50, 300_000L + 1000 * 150 + 5_000);
        assertThat(used(globex)).isLessThan(5_000);
    }

    @Test
    void whoComesCloseToItsLimitIsToldAsWithOtherMeasures() {
        quotas.set(acme, Map.of(Measure.STORAGE, 100L));
        while (count.work()) {}
        assertThat(quotas.of(acme, Measure.STORAGE).close()).isTrue();
        assertThat(world.sql.query(
                        "select news from tenancy.quota where tenant = ? and what = 'STORAGE'",
                        row -> row.getBoolean(1),
                        acme))
                .containsExactly(true);
    }

    @Test
    void whatTakesLongIsCountedTheLessOften() {
        while (count.work()) {}
        assertThat(rest(acme)).isBetween(3_590L, 3_600L);
        world.sql.update("update tenancy.tenant set storage_due_at = clock_timestamp() where id = ?", acme);
        takes = Duration.ofMinutes(5);
        count.work();
        assertThat(rest(acme)).isBetween(29_990L, 30_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "0, en, 0 kB",
        "700, en, 0.7 kB",
        "2048, zh-CN, 2 kB",
        "300000, en, 293 kB",
        "1572864, en, 1.5 MB",
        "1572864, de, '1,5 MB'",
        "1073741824, zh-CN, 1 GB",
        "1099511627776, en, 1 TB"
    })
    void anAmountIsReadInAUnitOfFewDigits(long octets, String locale, String shown) {
        assertThat(new Octets(octets).in(Locale.forLanguageTag(locale)).replace('\u00a0', ' '))
                .isEqualTo(shown);
    }

    private long used(String tenant) {
        return quotas.of(tenant, Measure.STORAGE).used();
    }

    /** Seconds until it is counted again. */
    private long rest(String tenant) {
        return world.sql
                .query(
                        "select extract(epoch from storage_due_at - clock_timestamp())::bigint from tenancy.tenant where id = ?",
                        row -> row.getLong(1),
                        tenant)
                .getFirst();
    }

    /** What cannot be packed. */
    private static byte[] noise(int length) {
        var octets = new byte[length];
        new java.util.Random(1).nextBytes(octets);
        return octets;
    }

    private final class Ticking implements InstantSource {
        @Override
        public Instant instant() {
            now = now.plus(takes);
            return now;
        }
    }
}
