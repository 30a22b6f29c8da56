package org.simsite.tenancy.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.simsite.tenancy.sql.Sql;

/**
 * What people may do, read anew at each request of theirs: what an administrator changes holds with the next one, on
 * every node. One round trip, and never inside a transaction of somebody's.
 */
@ApplicationScoped
public class Standings {
    @Inject
    Sql sql;

    protected Standings() {} // CDI

    Standings(Sql sql) {
        this.sql = sql;
    }

    /** Nothing for somebody who is no staff of the tenant, or was never seen. */
    public Optional<Standing> find(String tenantId, String username) {
        return sql.find(
                "select * from tenancy.standing(?, ?)", Standings::read, tenantId, username.toLowerCase(Locale.ROOT));
    }

    private static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("active"),
                row.getBoolean("joined"),
                row.getString("role"),
                Rights.read((String[]) row.getArray("rights").getArray()),
                Reach.valueOf(row.getString("reach")),
                row.getObject("team_id", UUID.class),
                row.getBoolean("heads"));
    }
}
