package org.simsite.tenancy.device;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.identity.Accounts;
import org.simsite.tenancy.sql.Sql;

/**
 * The browsers that are signed in to the realm of the current tenant. What ends here ends at once on every node, and in
 * Keycloak as soon as it can be reached.
 */
@TenantService
public class Devices {
    /** However busy she is, she signs in again after this. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** Unused for so long, a sign-in is over. */
    public static final Duration IDLE = Duration.ofMinutes(30);
    /** How exactly {@code last_seen} is kept: one write a minute and device. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String LIVE = " ended_at is null and first_seen > clock_timestamp() - interval '"
            + LONGEST.toSeconds() + " seconds' and last_seen > clock_timestamp() - interval '"
            + IDLE.plus(GRAIN).toSeconds() + " seconds' ";
    private static final String END = "update tenancy.device set ended_at = clock_timestamp() where" + LIVE + "and ";

    @Inject
    Sql sql;

    @Inject
    Accounts accounts;

    @Inject
    CurrentTenant tenant;

    protected Devices() {} // CDI

    public Devices(Sql sql, Accounts accounts, CurrentTenant tenant) {
        this.sql = sql;
        this.accounts = accounts;
        this.tenant = tenant;
    }

    /** @return the id by which her session is known from now on */
    public UUID add(Arrival arrival) {
        sql.update(
                "delete from tenancy.device where last_seen < clock_timestamp() - ? * interval '1 second'",
                KEPT.toSeconds());
        return sql.find(
                        """
                        insert into tenancy.device (tenant_id, username, subject, sid, host, browser, address)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""",
                        row -> row.getObject("id", UUID.class),
                        tenant.require(),
                        arrival.username(),
                        arrival.subject(),
                        arrival.sid(),
                        arrival.host(),
                        arrival.browser(),
                        arrival.address())
                .orElseThrow();
    }

    /** Whether the device is still signed in; notes that it was seen. */
    public boolean isLive(UUID id) {
        Optional<Boolean> stale = sql.find(
                "select last_seen < clock_timestamp() - ? * interval '1 second' as stale from tenancy.device where id = ? and"
                        + LIVE,
                row -> row.getBoolean("stale"),
                GRAIN.toSeconds(),
                id);
        if (stale.orElse(false)) sql.update("update tenancy.device set last_seen = clock_timestamp() where id = ?", id);
        return stale.isPresent();
    }

    /** Her devices, the one used last first; hosts that share a sign-in are one. */
    public List<Device> of(String username, UUID here) {
        return sql.query("""
                select (array_agg(id order by last_seen desc, id desc))[1] as id,
                       (array_agg(browser order by last_seen desc, id desc))[1] as browser,
                       (array_agg(address order by last_seen desc, id desc))[1] as address,
                       min(first_seen) as first_seen, max(last_seen) as last_seen, bool_or(id = ?) as here
                from tenancy.device where username = ? and %s
                group by case when sid = '' then id::text else sid end
                order by here desc, last_seen desc""".formatted(LIVE), Devices::read, here, lower(username));
    }

    /** One leaves by herself; where else she is signed in is left alone. */
    public void leave(UUID id) {
        sql.update(END + "id = ?", id);
    }

    /** Signs one of her devices out, on every host that shares its sign-in. Not hers, or gone: nothing happens. */
    public void end(String username, UUID id) {
        sql.find(
                        "select sid from tenancy.device where id = ? and username = ?",
                        row -> row.getString("sid"),
                        id,
                        lower(username))
                .ifPresent(sid -> {
                    sql.update(END + "(id = ? or sid = ? and sid <> '')", id, sid);
                    accounts.endSession(tenant.require(), lower(username), sid);
                });
    }

    /** Signs every device of hers out but the one she asks from. @return how many */
    public int endOthers(String username, UUID here) {
        List<Device> others =
                of(username, here).stream().filter(device -> !device.here()).toList();
        others.forEach(device -> end(username, device.id()));
        return others.size();
    }

    /** Signs someone out everywhere, such as a member of staff who is no longer one. */
    public void endAll(String username) {
        sql.update(END + "username = ?", lower(username));
        accounts.endSessions(tenant.require(), lower(username));
    }

    /** Signs everybody out, for the tenant is closed; its realm ends its own sessions. */
    public void endEverybody() {
        sql.update("update tenancy.device set ended_at = clock_timestamp() where ended_at is null");
    }

    /** Keycloak has ended a session. */
    public int ended(String sid) {
        return sid.isEmpty() ? 0 : sql.update(END + "sid = ?", sid);
    }

    /** Keycloak has ended every session of an account. */
    public int endedAll(String subject) {
        return subject.isEmpty() ? 0 : sql.update(END + "subject = ?", subject);
    }

    private static Device read(ResultSet row) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                row.getString("browser"),
                row.getString("address"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                row.getBoolean("here"));
    }

    private static String lower(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
