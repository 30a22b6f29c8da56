package org.simsite.tenancy.staff;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.simsite.tenancy.FiredEvents;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.NotedActs;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.device.Devices;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.TestTasks;
import org.simsite.tenancy.news.Changes;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.sql.SqlFailure;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** The services over staff, on the application's role with row security at work. */
final class StaffWorld implements AutoCloseable {
    static final String ACME = "acme-s1";
    static final String GLOBEX = "globex-s2";

    final List<String> signedOut = new ArrayList<>();
    final List<Act> acts = new ArrayList<>();
    final List<TeamRemoved> gone = new ArrayList<>();
    final Staff staff = new Staff();
    final Teams teams = new Teams();
    final Roles roles = new Roles();
    final Standings standings;
    final Sql sql;
    private final Connection connection;

    StaffWorld() throws SQLException {
        connection = TestDatabase.application().getConnection();
        sql = new Sql(TestDatabase.kept(connection));
        standings = new Standings(sql, new Changes());
        for (String tenant : List.of(ACME, GLOBEX))
            as(tenant, () -> {
                for (String table : List.of("staff", "team", "role_right", "staff_role"))
                    sql.update("delete from tenancy." + table);
                return sql.update("delete from tenancy.identity_task where tenant = ?", tenant);
            });
        wire();
    }

    private void wire() {
        var table = new StaffTable(sql);
        roles.table = new RoleTable(sql);
        roles.tenants = new TestTenants();
        roles.administrators = new Administrators(sql);
        roles.tenant = new CurrentTenant();
        roles.audit = new NotedActs(sql, acts);
        teams.table = new TeamTable(sql);
        teams.staff = table;
        teams.tenant = roles.tenant;
        teams.audit = roles.audit;
        teams.removed = new FiredEvents<>(gone::add);
        staff.table = table;
        staff.roles = roles;
        staff.teams = teams.table;
        staff.administrators = roles.administrators;
        staff.tenant = roles.tenant;
        staff.audit = roles.audit;
        staff.doors = doors();
    }

    private Doors doors() {
        var doors = new Doors();
        doors.current = roles.tenant;
        doors.tenants = roles.tenants;
        doors.hosts = new TestHosts();
        doors.accounts = TestTasks.accounts(sql);
        doors.staffAccounts = TestTasks.staffAccounts(sql);
        doors.devices = new NotingDevices();
        return doors;
    }

    /** The guard's part, which a transaction has in the server. */
    <T> T as(String tenant, Supplier<T> work) {
        try {
            connection.setAutoCommit(false);
            sql.query("select set_config('simsite.tenant', ?, true)", row -> 1, tenant);
            T result = new AsTenant().call(tenant, work);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } finally {
            end();
        }
    }

    /** What was not committed did not happen. */
    private void end() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    UUID role(String tenant, DefaultRole role) {
        return as(tenant, roles::list).stream()
                .filter(each -> role.key().equals(each.key()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    StaffMember invite(String tenant, String email, DefaultRole role) {
        UUID id = role(tenant, role);
        return as(tenant, () -> staff.invite(new StaffDraft("Ann Lee", email, id, null)));
    }

    /** What waits to be told to the realm. */
    List<String> waiting() {
        return TestTasks.waiting(sql, ACME);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static final class TestTenants extends Tenants {
        @Override
        public Optional<Tenant> find(String id) {
            return Optional.of(
                    new Tenant(id, id.replaceFirst("-.*", ""), id, Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH));
        }
    }

    private static final class TestHosts extends Hosts {
        @Override
        public HostName tenant(String slug) {
            return HostName.parse(slug + ".simsite.localhost");
        }

        @Override
        public URI url(HostName name) {
            return URI.create("http://" + name.value());
        }
    }

    private final class NotingDevices extends Devices {
        @Override
        public void endAll(String username) {
            signedOut.add(username);
        }
    }
}
