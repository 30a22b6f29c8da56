package org.simsite.tenancy.address;

import java.util.Optional;
import java.util.function.Supplier;
import org.simsite.tenancy.SqlTenants;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.host.HostWorld;
import org.simsite.tenancy.identity.TestTasks;
import org.simsite.tenancy.mail.Mails;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.Tenant;

/** Addresses of tenants over the test's database, with a name server of the test's own. */
final class AddressWorld implements AutoCloseable {
    final Sql sql;
    final HostWorld hosts;
    final FakeDns dns = new FakeDns();
    final DomainChecks checks;
    final OwnDomains domains;
    final Renames renames;
    final AsTenant as = new AsTenant();

    AddressWorld(Sql sql) {
        this.sql = sql;
        hosts = new HostWorld(sql);
        DomainTable table = new DomainTable(sql);
        AuditLog audit = new AuditLog(sql);
        DomainNews news = new DomainNews(table, new SqlTenants(sql), hosts.hosts, new Mails(sql), audit);
        var realms = TestTasks.addresses(sql, hosts);
        DomainCheck check = new DomainCheck(table, hosts.domains, news, realms);
        checks = new DomainChecks(table, dns.asked(), check, hosts.domains);
        Withdrawal withdrawal = new Withdrawal(table, hosts.domains, realms);
        domains = new OwnDomains(table, checks, hosts.domains, withdrawal, audit);
        SlugTable slugs = new SlugTable(sql);
        renames = new Renames(slugs, new SlugChange(slugs, hosts.domains, realms, audit), realms);
    }

    AddressWorld() {
        this(TestDatabase.sql());
    }

    OwnDomain claim(Tenant tenant, String name) {
        return as.call(tenant.id(), () -> domains.claim(name, "admin"));
    }

    /** By hand, however lately it was done before. */
    OwnDomain check(Tenant tenant, String name) {
        sql.update("update tenancy.own_domain set checked_at = null where tenant = ? and name = ?", tenant.id(), name);
        return as.call(tenant.id(), () -> domains.check(name));
    }

    OwnDomain proved(Tenant tenant, String name) {
        dns.put(claim(tenant, name));
        return check(tenant, name);
    }

    Optional<OwnDomain> find(Tenant tenant, String name) {
        return as.call(tenant.id(), domains::list).stream()
                .filter(each -> each.name().value().equals(name))
                .findFirst();
    }

    /** Whoever is served at the host, as the next node sees it. */
    Optional<String> servedAt(String host) {
        hosts.forgetAll();
        return hosts.at(host).map(served -> String.valueOf(served.tenantId()));
    }

    /** As if so many days had gone by without any check. */
    void days(int days, String name) {
        sql.update("""
                update tenancy.own_domain set proven_at = proven_at - ? * interval '1 day',
                    claimed_at = claimed_at - ? * interval '1 day', checked_at = null
                where name = ?""", days, days, name);
        sql.update("update tenancy.host set until = until - ? * interval '1 day' where name = ?", days, name);
    }

    <T> T as(Tenant tenant, Supplier<T> work) {
        return as.call(tenant.id(), work);
    }

    @Override
    public void close() {
        dns.close();
    }
}
