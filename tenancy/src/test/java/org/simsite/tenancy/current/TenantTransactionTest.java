package org.simsite.tenancy.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.sql.SqlFailure;

/** The guard against PostgreSQL's row security, on one connection as one transaction has it. */
class TenantTransactionTest {
    private final AsTenant as = new AsTenant();
    private final Map<Object, Object> resources = new HashMap<>();
    private final Map<Object, Object> properties = new HashMap<>();
    private int status = Status.STATUS_ACTIVE;
    private Connection connection;
    private Sql sql;
    private final TenantTransaction guard = new TenantTransaction();

    @BeforeAll
    static void table() {
        TestDatabase.execute(TestDatabase.owner(), """
                create schema guarded; grant usage on schema guarded to simsite_app;
                create table guarded.note (tenant_id text not null, id int, primary key (tenant_id, id));
                grant select, insert, update, delete on guarded.note to simsite_app;
                alter table guarded.note enable row level security, force row level security;
                create policy note_tenant on guarded.note using (tenant_id = current_setting('simsite.tenant', true))
                    with check (tenant_id = current_setting('simsite.tenant', true));""");
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = TestDatabase.application().getConnection();
        connection.setAutoCommit(false);
        sql = new Sql(TestDatabase.kept(connection));
        guard.current = new CurrentTenant();
        guard.sql = sql;
        guard.em = (EntityManager) proxy(EntityManager.class, properties);
        guard.transaction =
                (TransactionSynchronizationRegistry) proxy(TransactionSynchronizationRegistry.class, resources);
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void showsEachTenantItsOwnRowsOnly() throws SQLException {
        as.run("acme", guard::enter);
        sql.update("insert into guarded.note values ('acme', 1)");
        assertThat(notes()).containsExactly("acme");
        nextTransaction();
        as.run("globex", guard::enter);
        assertThat(notes()).isEmpty();
        assertThat(sql.update("update guarded.note set id = 7")).isZero();
        assertThat(sql.update("delete from guarded.note")).isZero();
        nextTransaction();
        as.run("acme", guard::enter);
        assertThat(sql.update("delete from guarded.note")).isEqualTo(1);
    }

    @Test
    void letsNoTenantWriteForAnother() {
        as.run("acme", guard::enter);
        assertThatThrownBy(() -> sql.update("insert into guarded.note values ('globex', 1)"))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void leavesNothingOnTheConnectionForTheNextTransaction() throws SQLException {
        as.run("acme", guard::enter);
        sql.update("insert into guarded.note values ('acme', 2)");
        nextTransaction();
        assertThat(notes()).isEmpty();
        assertThatThrownBy(() -> sql.update("insert into guarded.note values ('acme', 3)"))
                .isInstanceOf(SqlFailure.class);
        nextTransaction();
        as.run("acme", guard::enter);
        sql.update("delete from guarded.note");
    }

    @Test
    void tellsEclipseLinkToo() {
        as.run("acme", guard::enter);
        assertThat(properties).containsEntry("eclipselink.tenant-id", "acme");
    }

    @Test
    void asksForATenant() {
        assertThatThrownBy(guard::enter).isInstanceOf(NoTenant.class);
    }

    @Test
    void asksForATransaction() {
        status = Status.STATUS_NO_TRANSACTION;
        assertThatThrownBy(() -> as.run("acme", guard::enter)).hasMessageContaining("transaction");
    }

    @Test
    void refusesASecondTenantInOneTransaction() {
        as.run("acme", guard::enter);
        as.run("acme", guard::enter);
        assertThatThrownBy(() -> as.run("globex", guard::enter)).isInstanceOf(OtherTenant.class);
        assertThat(properties).containsEntry("eclipselink.tenant-id", "acme");
    }

    @Test
    void tellsTheDatabaseWhoseCustomersAreSeenAndGivesWhoSeesHerOwnARoleAndPlans() throws SQLException {
        as.run("acme", guard::enter);
        assertThat(setting("simsite.sight")).isEqualTo("all");
        assertThat(setting("plan_cache_mode")).isEqualTo("auto");
        assertThat(role()).isEqualTo("simsite_app");
        nextTransaction();
        assertThat(setting("simsite.sight")).as("on the connection afterwards").isEmpty();
        UUID ann = UUID.randomUUID();
        as.run("acme", () -> new Sight(false, ann, null, Set.of()).to(guard::enter));
        assertThat(setting("simsite.sight")).isEqualTo(ann.toString());
        assertThat(setting("plan_cache_mode")).isEqualTo("force_custom_plan");
        assertThat(role()).isEqualTo("simsite_limited");
        nextTransaction();
        assertThat(role()).as("on the connection afterwards").isEqualTo("simsite_app");
    }

    @Test
    void refusesAnotherSightInOneTransaction() {
        as.run("acme", guard::enter);
        assertThatThrownBy(() -> as.run("acme", () -> Sight.NONE.to(guard::enter)))
                .isInstanceOf(OtherTenant.class);
    }

    private String setting(String name) {
        return sql.find("select coalesce(current_setting(?, true), '')", row -> row.getString(1), name)
                .orElseThrow();
    }

    private String role() {
        return sql.find("select current_user", row -> row.getString(1)).orElseThrow();
    }

    private List<String> notes() {
        return sql.query("select tenant_id from guarded.note", row -> row.getString(1));
    }

    private void nextTransaction() throws SQLException {
        if (!connection.getAutoCommit()) {
            try {
                connection.commit();
            } finally {
                resources.clear();
            }
        }
    }

    /** Keeps what is put or set, gives it back, and knows the status. */
    private Object proxy(Class<?> type, Map<Object, Object> kept) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (self, method, args) -> switch (method.getName()) {
                    case "putResource", "setProperty" -> {
                        kept.put(args[0], args[1]);
                        yield null;
                    }
                    case "getResource" -> kept.get(args[0]);
                    case "getTransactionStatus" -> status;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
