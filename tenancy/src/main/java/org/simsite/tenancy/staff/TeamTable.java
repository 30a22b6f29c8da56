package org.simsite.tenancy.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.sql.Sql;

/** The table {@code tenancy.team} and who is in it, inside a caller's guarded transaction. */
@ApplicationScoped
class TeamTable {
    @Inject
    Sql sql;

    @Inject
    StaffTable staff;

    protected TeamTable() {} // CDI

    TeamTable(Sql sql) {
        this.sql = sql;
        this.staff = new StaffTable(sql);
    }

    List<Team> list() {
        return sql.query("select id, version, name from tenancy.team order by lower(name)", this::read);
    }

    Optional<Team> find(UUID id) {
        return sql.find("select id, version, name from tenancy.team where id = ?", this::read, id);
    }

    UUID add(String tenant, String name) {
        return sql.find(
                        "insert into tenancy.team (tenant_id, name) values (?, ?) returning id",
                        row -> row.getObject("id", UUID.class),
                        tenant,
                        name)
                .orElseThrow();
    }

    /** @return whether it was still of this version */
    boolean rename(UUID id, String name, long version) {
        return sql.update(
                        "update tenancy.team set name = ?, version = version + 1 where id = ? and version = ?",
                        name,
                        id,
                        version)
                == 1;
    }

    void putIn(UUID team, UUID member) {
        sql.update(
                "update tenancy.staff set team_id = ?, heads = false, version = version + 1 where id = ?",
                team,
                member);
    }

    void takeOut(UUID member) {
        sql.update(
                "update tenancy.staff set team_id = null, heads = false, version = version + 1 where id = ?", member);
    }

    /** Its people are in none afterwards. */
    void remove(UUID id) {
        sql.update(
                "update tenancy.staff set team_id = null, heads = false, version = version + 1 where team_id = ?", id);
        sql.update("delete from tenancy.team where id = ?", id);
    }

    /** @param head one of the team's, or null for none */
    void setHead(UUID team, @Nullable UUID head) {
        sql.update("update tenancy.staff set heads = false where team_id = ? and heads", team);
        if (head != null) sql.update("update tenancy.staff set heads = true where team_id = ? and id = ?", team, head);
    }

    private Team read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Team(id, row.getLong("version"), row.getString("name"), staff.ofTeam(id));
    }
}
