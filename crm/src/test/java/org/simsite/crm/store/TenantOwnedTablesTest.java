package org.simsite.crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.simsite.crm.Road;
import org.simsite.crm.TestDatabase;

/** The third guard by itself: what plain SQL sees under the role of the application. */
class TenantOwnedTablesTest {
    private static final Road ROAD = new Road(Locale.ENGLISH);

    static List<String> tables() throws SQLException {
        try (Connection c = TestDatabase.superuser()) {
            return rows(
                    c,
                    "select relname from pg_class where relnamespace = 'crm'::regnamespace and relkind = 'r'"
                            + " and relname <> 'flyway_schema_history' order by 1");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableIsKeyedAndGuardedByTenant(String table) throws SQLException {
        try (Connection c = TestDatabase.superuser()) {
            assertThat(rows(
                            c,
                            "select relrowsecurity and relforcerowsecurity from pg_class where oid = 'crm." + table
                                    + "'::regclass"))
                    .containsExactly("t");
            assertThat(rows(
                            c,
                            "select coalesce(qual, '') || coalesce(with_check, '') from pg_policies"
                                    + " where schemaname = 'crm' and permissive = 'PERMISSIVE' and tablename = '"
                                    + table + "'"))
                    .singleElement()
                    .asString()
                    .containsIgnoringCase("current_setting('simsite.tenant'");
            assertThat(rows(
                            c,
                            "select a.attname from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid"
                                    + " and a.attnum = k.conkey[1] where k.contype in ('p', 'u', 'f') and k.conrelid = 'crm."
                                    + table + "'::regclass"))
                    .isNotEmpty()
                    .containsOnly("tenant_id");
        }
    }

    /** A new table that hangs on a customer and forgets who may see her fails here. */
    @ParameterizedTest
    @CsvSource({"simsite_app, sees_all", "simsite_limited, sight_from|from crm.(party|publication) "})
    void whatHangsOnACustomerIsSeenByWhoeverSeesHer(String role, String rule) throws SQLException {
        try (Connection c = TestDatabase.superuser()) {
            assertThat(rows(c, """
                    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                    where c.relnamespace = 'crm'::regnamespace and c.relkind = 'r'
                      and (a.attname in ('party_id', 'author_id', 'customer_id', 'publication_id') or c.relname = 'party')
                      and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive
                                      and p.polroles = array['%s'::regrole::oid] and p.polcmd = '*'
                                      and pg_get_expr(p.polqual, p.polrelid) ~* '%s')""".formatted(role, rule))).isEmpty();
        }
    }

    /** To say "all" is for the application's own role: under the limited one it is no sight at all. */
    @Test
    void theLimitedRoleNeverSeesAll() throws SQLException {
        ROAD.customer("Ann", null, "en", Road.LI);
        try (Connection c = TestDatabase.app();
                Statement sql = c.createStatement()) {
            sql.execute("select set_config('simsite.tenant', '" + ROAD.tenant.id()
                    + "', false), set_config('simsite.sight', 'all', false)");
            assertThat(rows(c, "select count(*) > 0 from crm.party_phone")).containsExactly("t");
            sql.execute("set role simsite_limited");
            assertThat(rows(c, "select count(*) from crm.party")).containsExactly("0");
            assertThat(rows(c, "select count(*) from crm.party_phone")).containsExactly("0");
        }
    }

    /** And the application's own role sees nobody whom it has no word for: not the customers of a staff id. */
    @Test
    void theApplicationsRoleSeesAllOrNobody() throws SQLException {
        var ann = ROAD.customer("Ann", null, "en", Road.LI);
        UUID owner = UUID.randomUUID();
        try (Connection c = TestDatabase.superuser();
                Statement sql = c.createStatement()) {
            sql.execute("update crm.party set owner_id = '" + owner + "' where id = '" + ann.id() + "'");
        }
        try (Connection c = TestDatabase.app();
                Statement sql = c.createStatement()) {
            sql.execute("select set_config('simsite.tenant', '" + ROAD.tenant.id()
                    + "', false), set_config('simsite.sight', '" + owner + "', false)");
            assertThat(rows(c, "select count(*) from crm.party")).containsExactly("0");
            sql.execute("set role simsite_limited");
            assertThat(rows(c, "select count(*) from crm.party")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutATenantThereAreNoRows(String table) throws SQLException {
        ROAD.customer("Ann", null, "en", Road.LI);
        try (Connection c = TestDatabase.app()) {
            assertThat(rows(c, "select count(*) from crm." + table)).containsExactly("0");
        }
    }

    @Test
    void anotherTenantsRowIsNeitherReadNorWrittenNorMade() throws SQLException {
        var ann = ROAD.customer("Ann", null, "en", Road.LI);
        try (Connection c = TestDatabase.app();
                Statement sql = c.createStatement()) {
            sql.execute("select set_config('simsite.tenant', 'globex-1234', false)");
            assertThat(rows(c, "select count(*) from crm.party")).containsExactly("0");
            assertThat(sql.executeUpdate("update crm.party set name = 'Eve' where id = '" + ann.id() + "'"))
                    .isZero();
            assertThat(sql.executeUpdate("delete from crm.party")).isZero();
            String insert =
                    "insert into crm.text_code (tenant_id, id, version, position, code, handler, aliases, audit)"
                            + " values ('" + ROAD.tenant.id() + "', uuidv7(), 1, 0, 'EVE', 'HELP', '', 'AUTO')";
            assertThatThrownBy(() -> sql.execute(insert)).hasMessageContaining("row-level security");
        }
    }

    @Test
    void aPhoneCannotBelongToAnotherTenantsParty() throws SQLException {
        var ann = ROAD.customer("Ann", null, "en", Road.LI);
        try (Connection c = TestDatabase.app();
                Statement sql = c.createStatement()) {
            sql.execute("select set_config('simsite.tenant', 'globex-1234', false),"
                    + " set_config('simsite.sight', 'all', false)");
            String insert = "insert into crm.party_phone (tenant_id, id, version, party_id, number)"
                    + " values ('globex-1234', uuidv7(), 1, '" + ann.id() + "', '+8613800138009')";
            assertThatThrownBy(() -> sql.execute(insert)).hasMessageContaining("party_phone_party_fk");
        }
    }

    @Test
    void searchUsesTheIndexUnderRowSecurity() throws SQLException {
        try (Connection c = TestDatabase.app();
                Statement sql = c.createStatement()) {
            sql.execute("select set_config('simsite.tenant', '" + ROAD.tenant.id()
                    + "', false), set_config('simsite.sight', 'all', false)");
            sql.execute("set enable_seqscan = off");
            assertThat(String.join(
                            "\n",
                            rows(
                                    c,
                                    "explain select id from crm.party_term where tenant_id = '" + ROAD.tenant.id()
                                            + "' and term >= 'an' and term < 'an\uDBFF\uDFFF'")))
                    .containsPattern("Index Cond: .*term >= 'an'.*term < ");
        }
    }

    private static List<String> rows(Connection c, String query) throws SQLException {
        try (Statement sql = c.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
