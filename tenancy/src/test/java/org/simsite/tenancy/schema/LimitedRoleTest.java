package org.simsite.tenancy.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.sql.Sql;

/** The role that a transaction takes whose staff see their own customers: what the application may, and no more. */
class LimitedRoleTest {
    private static final String RIGHTS = """
            select a.privilege_type || ' on ' || c.oid::regclass from pg_class c, aclexplode(c.relacl) a
            where c.relnamespace = 'tenancy'::regnamespace and a.grantee = '%1$s'::regrole
            union all select a.privilege_type || ' on ' || c.attrelid::regclass || '.' || c.attname
            from pg_attribute c, aclexplode(c.attacl) a where a.grantee = '%1$s'::regrole
            union all select a.privilege_type || ' on ' || p.oid::regprocedure from pg_proc p, aclexplode(p.proacl) a
            where p.pronamespace = 'tenancy'::regnamespace and a.grantee = '%1$s'::regrole""";

    private final Sql sql = new Sql(TestDatabase.superuser());

    @Test
    void mayWhatTheApplicationMay() {
        assertThat(rights("simsite_limited"))
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(rights("simsite_app"));
    }

    @Test
    void losesWithTheNextUpgradeWhatTheApplicationLost() {
        TestDatabase.execute(
                TestDatabase.owner(),
                "create table tenancy.lost (id int); grant select on tenancy.lost to simsite_app, simsite_limited;"
                        + " revoke select on tenancy.lost from simsite_app");
        TestDatabase.migrate();
        assertThat(rights("simsite_limited")).noneMatch(right -> right.endsWith("lost"));
        TestDatabase.execute(TestDatabase.owner(), "drop table tenancy.lost");
    }

    @Test
    void saysHowItIsMadeWhereItIsMissing() {
        TestDatabase.execute(TestDatabase.superuser(), "revoke simsite_limited from simsite_app");
        try {
            assertThatThrownBy(TestDatabase::migrate).hasMessageContaining("create role simsite_limited; grant");
        } finally {
            TestDatabase.execute(
                    TestDatabase.superuser(), "grant simsite_limited to simsite_app with inherit false, set true");
        }
    }

    private List<String> rights(String role) {
        return sql.query(RIGHTS.formatted(role), row -> row.getString(1));
    }
}
