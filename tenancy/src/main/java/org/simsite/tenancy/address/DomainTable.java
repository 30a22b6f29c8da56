package org.simsite.tenancy.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.sql.Sql;

/** The table {@code tenancy.own_domain}. */
@ApplicationScoped
class DomainTable {
    /** A node that dies in a check gives it back after this; longer than the domain name system can take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    Sql sql;

    protected DomainTable() {} // CDI

    DomainTable(Sql sql) {
        this.sql = sql;
    }

    List<OwnDomain> list(String tenantId) {
        return sql.query(
                "select * from tenancy.own_domain where tenant = ? order by claimed_at", OwnDomain::read, tenantId);
    }

    Optional<OwnDomain> find(String tenantId, HostName name) {
        return sql.find(
                "select * from tenancy.own_domain where tenant = ? and name = ?",
                OwnDomain::read,
                tenantId,
                name.value());
    }

    /** @return whether it is new */
    boolean add(String tenantId, HostName name, String token) {
        return sql.update(
                        "insert into tenancy.own_domain (tenant, name, token) values (?, ?, ?) on conflict do nothing",
                        tenantId,
                        name.value(),
                        token)
                == 1;
    }

    boolean remove(String tenantId, HostName name) {
        return sql.update("delete from tenancy.own_domain where tenant = ? and name = ?", tenantId, name.value()) == 1;
    }

    /** One whose time has come, for this node alone while the lease lasts. */
    Optional<OwnDomain> claimDue() {
        return sql.find("""
                update tenancy.own_domain set due_at = clock_timestamp() + ? * interval '1 second'
                where (tenant, name) = (
                    select tenant, name from tenancy.own_domain where due_at <= clock_timestamp()
                    order by due_at limit 1 for update skip locked)
                returning *""", OwnDomain::read, LEASE.toSeconds());
    }

    /** Of one tenant, if it was not checked for so long. */
    Optional<OwnDomain> claim(String tenantId, HostName name, Duration pause) {
        return sql.find("""
                update tenancy.own_domain set due_at = clock_timestamp() + ? * interval '1 second'
                where tenant = ? and name = ?
                  and (checked_at is null or checked_at < clock_timestamp() - ? * interval '1 second')
                returning *""", OwnDomain::read, LEASE.toSeconds(), tenantId, name.value(), pause.toSeconds());
    }

    /** @return false if the claim is gone or another meanwhile, whose token this proof is not */
    boolean proved(OwnDomain domain, Duration next) {
        return sql.update(
                        """
                update tenancy.own_domain
                set state = 'ACTIVE', seen = null, proven_at = clock_timestamp(), failing_since = null,
                    checked_at = clock_timestamp(), due_at = clock_timestamp() + ? * interval '1 second'
                where tenant = ? and name = ? and token = ?""", next.toSeconds(), domain.tenantId(), domain.name().value(), domain.token())
                == 1;
    }

    void unproved(OwnDomain domain, Sight seen, DomainState state, Duration next) {
        sql.update(
                """
                update tenancy.own_domain
                set state = ?, seen = ?, failing_since = case ? when 'FAILING' then coalesce(failing_since, clock_timestamp()) end,
                    checked_at = clock_timestamp(), due_at = clock_timestamp() + ? * interval '1 second'
                where tenant = ? and name = ? and token = ?""",
                state.name(),
                seen.key(),
                state.name(),
                next.toSeconds(),
                domain.tenantId(),
                domain.name().value(),
                domain.token());
    }

    /** Whom to tell of a tenant's domains: its administrator from the sign-up. */
    Optional<String> administrator(String tenantId) {
        return sql.find(
                "select admin_email from tenancy.signup where tenant = ? order by created_at",
                row -> row.getString(1),
                tenantId);
    }
}
