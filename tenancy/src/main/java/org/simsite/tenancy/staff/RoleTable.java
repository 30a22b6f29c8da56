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

/** The tables {@code tenancy.staff_role} and {@code tenancy.role_right}, inside a caller's guarded transaction. */
@ApplicationScoped
class RoleTable {
    private static final String SELECT = """
            select r.id, r.version, r.key, r.name, r.reach,
                   array(select f.function || ':' || f.level from tenancy.role_right f
                         where f.tenant_id = r.tenant_id and f.role_id = r.id) as rights,
                   (select count(*) from tenancy.staff s
                    where s.tenant_id = r.tenant_id and s.role_id = r.id and s.active) as members
            from tenancy.staff_role r""";

    @Inject
    Sql sql;

    protected RoleTable() {} // CDI

    RoleTable(Sql sql) {
        this.sql = sql;
    }

    /** Those every tenant starts with first, in their order. */
    List<StaffRole> list() {
        return sql.query(SELECT + " order by r.key is null, r.id", RoleTable::read);
    }

    Optional<StaffRole> find(UUID id) {
        return sql.find(SELECT + " where r.id = ?", RoleTable::read, id);
    }

    Optional<StaffRole> findByKey(String key) {
        return sql.find(SELECT + " where r.key = ?", RoleTable::read, key);
    }

    /** @return its id, or nothing if there is one of this key */
    Optional<UUID> add(String tenant, @Nullable String key, RoleDraft role) {
        Optional<UUID> id = sql.find(
                """
                insert into tenancy.staff_role (tenant_id, key, name, reach) values (?, ?, ?, ?)
                on conflict (tenant_id, key) do nothing returning id""", row -> row.getObject("id", UUID.class), tenant, key, role.name(), String.valueOf(role.reach()));
        id.ifPresent(made -> grant(tenant, made, role));
        return id;
    }

    /** @return whether it was still of this version */
    boolean change(String tenant, UUID id, RoleDraft role, long version) {
        boolean fresh = sql.update(
                        "update tenancy.staff_role set name = ?, reach = ?, version = version + 1 where id = ? and version = ?",
                        role.name(),
                        String.valueOf(role.reach()),
                        id,
                        version)
                == 1;
        if (fresh) {
            sql.update("delete from tenancy.role_right where role_id = ?", id);
            grant(tenant, id, role);
        }
        return fresh;
    }

    private void grant(String tenant, UUID id, RoleDraft role) {
        if (role.rights() == null) return;
        role.rights().forEach((function, level) -> {
            if (level != Level.NONE)
                sql.update(
                        "insert into tenancy.role_right (tenant_id, role_id, function, level) values (?, ?, ?, ?)",
                        tenant,
                        id,
                        function.name(),
                        level.name());
        });
    }

    private static StaffRole read(ResultSet row) throws SQLException {
        return new StaffRole(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("key"),
                row.getString("name"),
                Reach.valueOf(row.getString("reach")),
                Rights.read((String[]) row.getArray("rights").getArray()),
                row.getInt("members"));
    }
}
