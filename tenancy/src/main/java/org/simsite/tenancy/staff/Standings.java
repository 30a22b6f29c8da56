package org.simsite.tenancy.staff;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.simsite.tenancy.network.StaffNetworks;
import org.simsite.tenancy.news.Changes;
import org.simsite.tenancy.news.Newsroom;
import org.simsite.tenancy.sql.Sql;

/**
 * What people may do, asked at each request of theirs. It is kept while nothing has changed of the tenant's staff and
 * roles, which every node hears with the commit of the change; while it hears nothing, it asks the database each time.
 */
@ApplicationScoped
public class Standings {
    static final String CHANNEL = "simsite_staff";

    record Key(String tenant, long change, String username) {}

    @Resource(lookup = "java:jboss/infinispan/cache/simsite/standings")
    ConcurrentMap<Key, Standing> kept;

    @Inject
    Sql sql;

    @Inject
    Newsroom newsroom;

    private Changes changes = new Changes();

    protected Standings() {} // CDI

    Standings(Sql sql, Changes changes) {
        this.sql = sql;
        this.changes = changes;
        this.kept = new ConcurrentHashMap<>();
    }

    /** The event comes once for each module of the application that sees this class; the first counts. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        newsroom.follow(CHANNEL, changes);
    }

    /** Nothing for somebody who is no staff of the tenant, or was never seen. */
    public Optional<Standing> find(String tenantId, String username) {
        String name = username.toLowerCase(Locale.ROOT);
        OptionalLong change = changes.of(tenantId);
        if (change.isEmpty()) return ask(tenantId, name);
        var key = new Key(tenantId, change.getAsLong(), name);
        Optional<Standing> known = Optional.ofNullable(kept.get(key));
        if (known.isPresent()) return known;
        Optional<Standing> found = ask(tenantId, name);
        found.ifPresent(standing -> kept.put(key, standing));
        return found;
    }

    /** Something of the tenant was changed here: what it was holds from the next request on. */
    public void forget(String tenantId) {
        changes.note(tenantId);
    }

    /** One round trip, and never inside a transaction of somebody's. */
    private Optional<Standing> ask(String tenantId, String name) {
        return sql.find("select * from tenancy.standing(?, ?)", Standings::read, tenantId, name);
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
                row.getBoolean("heads"),
                StaffNetworks.read((String[]) row.getArray("networks").getArray()));
    }
}
