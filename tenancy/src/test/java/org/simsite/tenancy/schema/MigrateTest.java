package org.simsite.tenancy.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.sql.SqlFailure;

class MigrateTest {
    private final Sql sql = TestDatabase.sql();

    @Test
    void makesTheApplicationAGuestThatOwnsNothing() {
        assertThat(sql.query(
                        "select tablename from pg_tables where schemaname = 'tenancy' and tableowner <> 'simsite_owner'",
                        row -> row.getString(1)))
                .isEmpty();
        assertThat(sql.query(
                        "select rolbypassrls or rolsuper from pg_roles where rolname = current_user",
                        row -> row.getBoolean(1)))
                .containsExactly(false);
        assertThatThrownBy(() -> sql.update("create table tenancy.mine (id int)"))
                .isInstanceOf(SqlFailure.class);
    }

    @Test
    void putsEveryTenantOwnedTableUnderRowSecurity() {
        assertThat(sql.query("""
                        select c.relname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'tenancy'
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                        where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)""", row -> row.getString(1))).isEmpty();
    }

    @Test
    void letsNobodyChangeTheAuditLog() {
        assertThatThrownBy(() -> sql.update("update tenancy.audit set actor = 'nobody'"))
                .isInstanceOf(SqlFailure.class);
        assertThatThrownBy(() -> sql.update("delete from tenancy.audit")).isInstanceOf(SqlFailure.class);
        assertThatThrownBy(() -> sql.update("truncate tenancy.audit")).isInstanceOf(SqlFailure.class);
    }

    @Test
    void namesTheSettingThatIsMissing() {
        assertThatThrownBy(() -> Migrate.main(new String[] {"tenancy"})).hasMessageContaining("simsite.db.url");
    }
}
