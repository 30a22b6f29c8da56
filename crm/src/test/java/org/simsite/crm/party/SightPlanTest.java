package org.simsite.crm.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.crm.TestDatabase;
import org.simsite.crm.World;
import org.simsite.tenancy.tenant.Tenant;

/** What PostgreSQL does for a list and a search among 50,000 customers, under the application's role. */
class SightPlanTest {
    private static final String TENANT = "plans-x1y2";
    private static final UUID ANN = UUID.fromString("01900000-0000-7000-8000-000000000007");
    private static final UUID TEAM = UUID.fromString("01900000-0000-7000-8000-000000000999");
    private static final String LIST = "select id, name from crm.party where tenant_id = '" + TENANT
            + "' and id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' order by id desc limit 51";
    private static final String SEARCH = "select id, name from crm.party p where tenant_id = '" + TENANT
            + "' and id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' and exists (select 1 from crm.party_term t where"
            + " t.tenant_id = '" + TENANT
            + "' and t.party_id = p.id and t.term >= 'name 77' and t.term < 'name 77\uDBFF\uDFFF')"
            + " order by id desc limit 51";

    /** One in 1,000 is Ann's, one in 500 her team's, every other nobody's. Beside them 5,000 small tenants, as in life. */
    @BeforeAll
    static void customers() throws SQLException {
        try (Connection c = TestDatabase.superuser();
                Statement sql = c.createStatement()) {
            sql.execute(
                    "insert into crm.party (tenant_id, id, version, kind, name, locale, username, created_at, owner_id, team_id)"
                            + " select '" + TENANT
                            + "', uuidv7(), 1, 'PERSON', 'Name ' || n, 'en', 'name-' || n, now(),"
                            + " case when n % 1000 = 0 then '" + ANN + "'::uuid end, case when n % 500 = 1 then '"
                            + TEAM
                            + "'::uuid end from generate_series(1, 50000) n");
            sql.execute("insert into crm.party (tenant_id, id, version, kind, name, locale, username, created_at)"
                    + " select 'plans-' || n % 5000, uuidv7(), 1, 'PERSON', 'Name ' || n, 'en', 'name-' || n, now()"
                    + " from generate_series(1, 20000) n");
            sql.execute("insert into crm.party_term (tenant_id, id, version, party_id, term)"
                    + " select tenant_id, uuidv7(), 1, id, lower(name) from crm.party where tenant_id like 'plans-%'");
            sql.execute("analyze crm.party, crm.party_term");
        }
    }

    @Test
    void whoSeesHerOwnReadsHerOwnByTheirIndex() throws SQLException {
        assertThat(plan(ANN.toString(), LIST)).contains("party_owner_ix").contains("actual rows=50.00");
        assertThat(buffers(ANN.toString(), LIST)).isLessThan(300);
    }

    @Test
    void whoSeesHerTeamReadsBothByTheirIndexes() throws SQLException {
        assertThat(plan(ANN + " " + TEAM, LIST)).contains("party_owner_ix").contains("party_team_ix");
    }

    @Test
    void whoSeesAllReadsTheNewestOnly() throws SQLException {
        assertThat(plan("all", LIST)).contains("Index Scan Backward using party_pk");
        assertThat(buffers("all", LIST)).isLessThan(100);
    }

    @Test
    void searchStartsAtTheWord() throws SQLException {
        for (String sight : new String[] {"all", ANN.toString(), ANN + " " + TEAM})
            assertThat(plan(sight, SEARCH)).containsPattern("party_term_uk|party_owner_ix");
        assertThat(buffers("all", SEARCH)).isLessThan(5_000);
    }

    /** The driver has the server keep a statement from the fifth time on, and the server a plan from the fifth of those. */
    @ParameterizedTest
    @CsvSource({"name, ^select.*party_term", "'', ^select.*party_phone .*[$]50"})
    void aListIsReadByAPlanOfItsOwnHoweverOftenOneLooks(String word, String statement) {
        var world = new World();
        var customers = world.get(Customers.class);
        var tenant = new Tenant(TENANT, "plans", "Plans", Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH);
        Object[] plans = world.as(tenant, () -> {
            for (int i = 0; i < 20; i++)
                assertThat(customers.search(word, 50, null).items()).hasSize(50);
            return (Object[]) customers
                    .em
                    .createNativeQuery("select sum(custom_plans), sum(generic_plans) from pg_prepared_statements"
                            + " where statement ~* '" + statement + "'")
                    .setHint("eclipselink.jdbc.allow-native-sql-query", true)
                    .getSingleResult();
        });
        assertThat(((Number) plans[0]).intValue()).isGreaterThan(10);
        assertThat(((Number) plans[1]).intValue()).isZero();
    }

    @Test
    void whetherAllAreSeenIsAskedOnceAStatementAndNotOnceARow() throws SQLException {
        assertThat(plan(
                        "all",
                        "select id from crm.party_term where tenant_id = '" + TENANT + "' and term >= 'name 77'"))
                .containsPattern("Filter: \\(+InitPlan");
    }

    @Test
    void withoutASightNothingIsFound() throws SQLException {
        assertThat(plan("", LIST)).contains("actual rows=0.00");
    }

    /** Pages touched by the whole statement. */
    private static int buffers(String sight, String query) throws SQLException {
        var hit = java.util.regex.Pattern.compile("shared hit=(\\d+)").matcher(plan(sight, query));
        assertThat(hit.find()).isTrue();
        return Integer.parseInt(hit.group(1));
    }

    private static String plan(String sight, String query) throws SQLException {
        try (Connection c = TestDatabase.app();
                Statement sql = c.createStatement()) {
            sql.execute("select set_config('simsite.tenant', '" + TENANT + "', false), set_config('simsite.sight', '"
                    + sight + "', false)");
            if (!sight.equals("all")) sql.execute("set role simsite_limited");
            var text = new StringBuilder();
            try (var rows = sql.executeQuery("explain (analyze, buffers, timing off, summary off) " + query)) {
                while (rows.next()) text.append(rows.getString(1)).append('\n');
            }
            return text.toString();
        }
    }
}
