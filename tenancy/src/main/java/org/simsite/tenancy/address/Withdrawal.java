package org.simsite.tenancy.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.simsite.tenancy.host.DomainHosts;
import org.simsite.tenancy.identity.RealmAddresses;

/** Takes a domain away from everything that knows it, or from nothing. */
@ApplicationScoped
class Withdrawal {
    @Inject
    DomainTable table;

    @Inject
    DomainHosts hosts;

    @Inject
    RealmAddresses realms;

    protected Withdrawal() {} // CDI

    Withdrawal(DomainTable table, DomainHosts hosts, RealmAddresses realms) {
        this.table = table;
        this.hosts = hosts;
        this.realms = realms;
    }

    @Transactional
    public void remove(OwnDomain domain) {
        if (!table.remove(domain.tenantId(), domain.name())) return;
        hosts.withdraw(domain.tenantId(), domain.name());
        if (domain.served()) realms.renew(domain.tenantId());
    }
}
