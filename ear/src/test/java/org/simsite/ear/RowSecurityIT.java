package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks PostgreSQL's catalogue: a new table that forgets its guard fails here. */
class RowSecurityIT {
    private static final String TENANT_TABLES = """
            select c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity,
                   exists (select 1 from pg_policy p where p.polrelid = c.oid
                           and pg_get_expr(p.polqual, p.polrelid) like '%simsite.tenant%'
                           and pg_get_expr(p.polwithcheck, p.polrelid) like '%simsite.tenant%') as guarded
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history' and (n.nspname = 'crm'
              or n.nspname not in ('pg_catalog', 'information_schema') and exists
                 (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped))
            """;

    @Test
    void everyTenantTableForcesRowSecurityOnEveryone() throws SQLException {
        assertThat(column(TENANT_TABLES, "name")).hasSizeGreaterThan(10);
        assertThat(column(
                        "select name from (" + TENANT_TABLES
                                + ") t where not (relrowsecurity and relforcerowsecurity and guarded)",
                        "name"))
                .isEmpty();
    }

    @Test
    void everyTenantTableHasTheTenantFirstInItsKey() throws SQLException {
        String otherKeys = """
                select t.name from (%s) t join pg_index i on i.indrelid = t.name::regclass and i.indisprimary
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where a.attname <> 'tenant_id'
                """;
        assertThat(column(otherKeys.formatted(TENANT_TABLES), "name")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"simsite_app", "simsite_limited"})
    void theApplicationsRoleOwnsNothingAndCannotPassTheGuard(String role) throws SQLException {
        assertThat(column("select relname from pg_class where relowner = '" + role + "'::regrole", "relname"))
                .isEmpty();
        assertThat(column("select nspname from pg_namespace where nspowner = '" + role + "'::regrole", "nspname"))
                .isEmpty();
        assertThat(column(
                        "select rolname from pg_roles where rolname = '" + role
                                + "' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)",
                        "rolname"))
                .isEmpty();
    }

    /** And has none of its rights, nor its policies, until a transaction becomes it. */
    @Test
    void theApplicationMayBecomeTheLimitedRoleAndNoOther() throws SQLException {
        assertThat(column(
                        "select roleid::regrole || ', inherits ' || inherit_option as name from pg_auth_members"
                                + " where member in ('simsite_app'::regrole, 'simsite_limited'::regrole)",
                        "name"))
                .containsExactly("simsite_limited, inherits false");
        assertThat(column("select rolname from pg_roles where rolname = 'simsite_limited' and rolcanlogin", "rolname"))
                .isEmpty();
    }

    @Test
    void noViewLetsItsOwnerLookForTheCaller() throws SQLException {
        String views = """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and n.nspname in ('tenancy', 'pool', 'crm')
                and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
                """;
        assertThat(column(views, "relname")).isEmpty();
    }

    private static List<String> column(String query, String name) throws SQLException {
        var values = new ArrayList<String>();
        try (Connection connection = EmbeddedSystem.get().database().connect("simsite");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) values.add(rows.getString(name));
        }
        return values;
    }
}
