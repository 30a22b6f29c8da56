package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Trial A3: every table with a tenant, as the catalogue has them, is probed over the application's own role in each way
 * that has been seen to leak. PostgreSQL's codes: 42501 a refusal, 23505 a key that is there already.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TableIsolationIT {
    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1""";

    /** Registries and queues of the platform, which no request of a tenant reads by itself. */
    private static final List<String> PLATFORMS = List.of(
            "tenancy.host",
            "tenancy.quota",
            "tenancy.closing",
            "tenancy.closing_step",
            "tenancy.mail",
            "tenancy.former_slug",
            "tenancy.own_domain",
            "tenancy.signup",
            "tenancy.identity_task",
            "tenancy.sign_in_watch");

    /** Has no row of its own that could be in the way. */
    private static final String NOBODY = "no-such-tenant";

    private final AtomicInteger probes = new AtomicInteger();
    private List<String> tables;
    private int filled;
    private String other;

    /** What a table is asked, and what must come of it. */
    @FunctionalInterface
    private interface Probe {
        void at(String table, String victim) throws SQLException;
    }

    @BeforeAll
    void lookAround() {
        Callers.signUp("globex");
        other = Victim.query("select id from tenancy.tenant where slug = 'globex'")
                .getFirst();
        tables = Victim.query(TABLES);
        filled = (int) tables.stream().filter(table -> !victim(table).isEmpty()).count();
        assertThat(tables).hasSizeGreaterThan(15);
        assertThat(filled).as("tables with rows of another tenant").isGreaterThan(10);
    }

    @AfterAll
    void sayHowMany() {
        System.out.printf(
                "A3: %d probes of %d tables, %d of them with rows: 0 rows%n", probes.get(), tables.size(), filled);
    }

    @TestFactory
    Stream<DynamicTest> withoutATenantThereAreNoRows() {
        return each(
                "no tenant",
                (table, victim) -> assertThat(AppRole.outcome("", "select count(*) from " + table))
                        .isIn("0", "42501"));
    }

    @TestFactory
    Stream<DynamicTest> anUnknownTenantHasNoRows() {
        return each(
                "unknown tenant",
                (table, victim) -> assertThat(AppRole.outcome(NOBODY, "select count(*) from " + table))
                        .isIn("0", "42501"));
    }

    @TestFactory
    Stream<DynamicTest> aTenantSeesNoRowOfAnother() {
        return each(
                "another's rows",
                (table, victim) -> assertThat(AppRole.outcome(
                                other,
                                "select count(*) from " + table + " where tenant_id is distinct from '" + other + "'"))
                        .isIn("0", "42501"));
    }

    /** Errors and plans tell of rows that a query does not: what divides is never asked of them. */
    @TestFactory
    Stream<DynamicTest> noErrorTellsOfARowOfAnother() {
        return each(
                "errors",
                (table, victim) -> assertThat(AppRole.outcome(
                                other,
                                "select count(*) from " + table + " where 1 / (case when tenant_id = '" + victim
                                        + "' then 0 else 1 end) < 0"))
                        .isIn("0", "42501"));
    }

    @TestFactory
    Stream<DynamicTest> nothingOfAnotherIsChangedOrTakenAway() {
        return each("update and delete", (table, victim) -> {
            assertThat(AppRole.outcome(
                            other,
                            "update " + table + " set tenant_id = '" + other + "' where tenant_id = '" + victim + "'"))
                    .isIn("0", "42501");
            assertThat(AppRole.outcome(other, "delete from " + table + " where tenant_id = '" + victim + "'"))
                    .isIn("0", "42501");
            assertThat(AppRole.outcome(other, "truncate " + table)).isEqualTo("42501");
        });
    }

    /** The very row that is there: were the key asked before the policy, the answer would tell. */
    @TestFactory
    Stream<DynamicTest> aRowInAnothersNameIsRefusedBeforeItsKeyIsLookedAt() {
        return filled(
                "insert for another",
                (table, victim) -> assertThat(AppRole.outcome(other, AppRole.copy(table, victim, victim)))
                        .isEqualTo("42501"));
    }

    /** Keys and references carry the tenant: another's number is free, another's row cannot be pointed at. */
    @TestFactory
    Stream<DynamicTest> noKeyTellsWhatAnotherHas() {
        return filled(
                "unique",
                (table, victim) -> assertThat(AppRole.outcome(NOBODY, AppRole.copy(table, victim, NOBODY)))
                        .as("the same row for oneself")
                        .isNotEqualTo("23505"));
    }

    @TestFactory
    Stream<DynamicTest> theGuardCannotBeLaidDown() {
        return each("roles", (table, victim) -> {
            for (var way : List.of(
                    "set row_security = off",
                    "set role simsite_owner",
                    "set role simsite_limited",
                    "set session authorization simsite_owner",
                    "set role postgres"))
                assertThat(AppRole.outcome(
                                other, way, "select count(*) from " + table + " where tenant_id <> '" + other + "'"))
                        .as(way)
                        .matches("42501|22023|0|42704");
            assertThat(AppRole.outcome(other, "alter table " + table + " no force row level security"))
                    .isEqualTo("42501");
            assertThat(AppRole.outcome(other, "copy (select * from " + table + ") to program 'true'"))
                    .isEqualTo("42501");
        });
    }

    @TestFactory
    Stream<DynamicTest> statisticsShowNoValues() {
        return each(
                "statistics",
                (table, victim) -> assertThat(AppRole.outcome(
                                other,
                                "select count(*) from pg_stats where (quote_ident(schemaname) || '.' || quote_ident(tablename)) = '"
                                        + table + "'"))
                        .isEqualTo("0"));
    }

    @TestFactory
    Stream<DynamicTest> referencesBetweenTablesOfTenantsCarryTheTenant() {
        return each(
                "references",
                (table, victim) ->
                        assertThat(Victim.query("""
                        select conname from pg_constraint k where contype = 'f' and conrelid = '%s'::regclass
                        and exists (select 1 from pg_attribute a where a.attrelid = confrelid and a.attname = 'tenant_id')
                        and not exists (select 1 from pg_attribute a where a.attrelid = conrelid and a.attname = 'tenant_id' and a.attnum = any (conkey))
                        """.formatted(table))).isEmpty());
    }

    /** A function that works with its owner's rights must have an owner whom row security binds, and search nowhere else. */
    @Test
    void noFunctionLendsMoreThanItsOwnerMay() {
        assertThat(Victim.query("""
                        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        join pg_roles r on r.oid = p.proowner where p.prosecdef and n.nspname in ('tenancy', 'crm', 'pool')
                        and (r.rolsuper or r.rolbypassrls or not coalesce(p.proconfig::text, '') like '%search_path%')""")).isEmpty();
    }

    /** Every other table that names a tenant belongs to the platform: queues and books that no request of a tenant reads. */
    @Test
    void aTableThatNamesATenantInAnotherColumnIsKnown() {
        assertThat(Victim.query("""
                        select distinct c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname in ('tenant', 'tenantid', 'tenant_slug') and not a.attisdropped
                        where c.relkind in ('r', 'p') and n.nspname in ('tenancy', 'crm', 'pool') and not c.relrowsecurity""")).isSubsetOf(PLATFORMS);
    }

    private Stream<DynamicTest> each(String what, Probe probe) {
        return tables.stream()
                .map(table -> DynamicTest.dynamicTest(table + ": " + what, () -> {
                    probes.incrementAndGet();
                    probe.at(table, victim(table));
                }));
    }

    private Stream<DynamicTest> filled(String what, Probe probe) {
        return tables.stream()
                .filter(table -> !victim(table).isEmpty())
                .map(table -> DynamicTest.dynamicTest(table + ": " + what, () -> {
                    probes.incrementAndGet();
                    probe.at(table, victim(table));
                }));
    }

    /** A tenant with a row there; empty if there is none. */
    private String victim(String table) {
        var found = Victim.query("select tenant_id from " + table + " where tenant_id <> '" + other + "' limit 1");
        return found.isEmpty() ? "" : found.getFirst();
    }
}
