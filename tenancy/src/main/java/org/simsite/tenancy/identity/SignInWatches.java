package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.simsite.tenancy.sql.Sql;

/** The table {@code tenancy.sign_in_watch}. */
@ApplicationScoped
class SignInWatches {
    /** Longer than Keycloak may take to answer; one that is away is asked again after this. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final int BATCH = 100;

    @Inject
    Sql sql;

    protected SignInWatches() {} // CDI

    SignInWatches(Sql sql) {
        this.sql = sql;
    }

    /** From now on the realms of these tenants are watched. @return whether there were any new */
    boolean enrol() {
        return sql.update("""
                insert into tenancy.sign_in_watch (tenant)
                select t.id from tenancy.tenant t where t.state in ('ACTIVE', 'SUSPENDED')
                    and not exists (select 1 from tenancy.sign_in_watch w where w.tenant = t.id) limit ?
                on conflict (tenant) do nothing""", BATCH) > 0;
    }

    /** One whose turn it is, for this node alone while the lease lasts. */
    Optional<SignInWatch> claim() {
        return sql.find("""
                update tenancy.sign_in_watch set due_at = clock_timestamp() + ? * interval '1 second'
                where tenant = (
                    select w.tenant from tenancy.sign_in_watch w join tenancy.tenant t on t.id = w.tenant
                    where w.due_at <= clock_timestamp() and t.state in ('ACTIVE', 'SUSPENDED')
                    order by w.due_at limit 1 for update of w skip locked)
                returning *""", SignInWatch::read, LEASE.toSeconds());
    }

    /** @return false if a node whose lease was over has read on from the same place */
    boolean move(SignInWatch from, SignInWatch to, Duration rest) {
        return sql.update(
                        """
                update tenancy.sign_in_watch
                set since = ?, seen = ?::text[], quiet = ?, due_at = clock_timestamp() + ? * interval '1 second'
                where tenant = ? and since = ? and seen = ?::text[]""",
                        to.since().atOffset(ZoneOffset.UTC),
                        to.seen().toArray(String[]::new),
                        to.quiet(),
                        rest.toSeconds(),
                        from.tenant(),
                        from.since().atOffset(ZoneOffset.UTC),
                        from.seen().toArray(String[]::new))
                == 1;
    }
}
