package org.simsite.tenancy.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.identity.AccountState;
import org.simsite.tenancy.sql.Sql;

/** The table {@code tenancy.staff}, inside a caller's guarded transaction. */
@ApplicationScoped
class StaffTable {
    private static final String SELECT = """
            select s.*, r.name as role, t.name as team,
                   (select case when bool_or(k.state = 'WAITING') then 'PENDING'
                                when bool_or(k.state = 'FAILED') then 'FAILED' else 'SETTLED' end
                    from tenancy.identity_task k
                    where k.tenant = s.tenant_id and k.username = s.username and k.kind <> 'EXPIRE_CODE') as account
            from tenancy.staff s
            join tenancy.staff_role r on r.tenant_id = s.tenant_id and r.id = s.role_id
            left join tenancy.team t on t.tenant_id = s.tenant_id and t.id = s.team_id""";

    @Inject
    Sql sql;

    protected StaffTable() {} // CDI

    StaffTable(Sql sql) {
        this.sql = sql;
    }

    /** By id, which is the order in which they came. */
    List<StaffMember> page(UUID after, int limit) {
        return sql.query(SELECT + " where s.id > ? order by s.id limit ?", StaffTable::read, after, limit);
    }

    Optional<StaffMember> find(UUID id) {
        return sql.find(SELECT + " where s.id = ?", StaffTable::read, id);
    }

    List<StaffMember> ofTeam(UUID team) {
        return sql.query(SELECT + " where s.team_id = ? order by s.name, s.id", StaffTable::read, team);
    }

    /** @return her id, or nothing if there is someone of this user name */
    Optional<UUID> add(String tenant, String username, String name, @Nullable String email, UUID role) {
        return sql.find("""
                insert into tenancy.staff (tenant_id, username, name, email, role_id) values (?, ?, ?, ?, ?)
                on conflict (tenant_id, username) do nothing returning id""", row -> row.getObject("id", UUID.class), tenant, username, name, email, role);
    }

    /** Whoever leaves a team is not its head any more. @return whether the row was still of this version */
    boolean change(StaffMember now, long version) {
        return sql.update("""
                        update tenancy.staff set name = ?, role_id = ?, active = ?, heads = heads and team_id is not distinct from ?,
                            team_id = ?, version = version + 1 where id = ? and version = ?""", now.name(), now.roleId(), now.active(), now.teamId(), now.teamId(), now.id(), version)
                == 1;
    }

    void join(UUID id) {
        sql.update("update tenancy.staff set joined_at = clock_timestamp() where id = ? and joined_at is null", id);
    }

    private static StaffMember read(ResultSet row) throws SQLException {
        OffsetDateTime joined = row.getObject("joined_at", OffsetDateTime.class);
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                row.getObject("role_id", UUID.class),
                row.getString("role"),
                row.getObject("team_id", UUID.class),
                row.getString("team"),
                row.getBoolean("heads"),
                row.getBoolean("active"),
                row.getBoolean("program"),
                joined == null ? null : joined.toInstant(),
                AccountState.valueOf(row.getString("account")));
    }
}
