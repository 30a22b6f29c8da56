package org.simsite.tenancy.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.host.DomainHosts;
import org.simsite.tenancy.identity.RealmAddresses;
import org.simsite.tenancy.input.InvalidInput;

/** Moves a tenant and all its hosts below the base domain to another slug, or none of them. */
@ApplicationScoped
@Transactional
class SlugChange {
    @Inject
    SlugTable slugs;

    @Inject
    DomainHosts hosts;

    @Inject
    RealmAddresses realms;

    @Inject
    AuditLog audit;

    protected SlugChange() {} // CDI

    SlugChange(SlugTable slugs, DomainHosts hosts, RealmAddresses realms, AuditLog audit) {
        this.slugs = slugs;
        this.hosts = hosts;
        this.realms = realms;
        this.audit = audit;
    }

    public void make(String tenant, String wish, String actor) {
        slugs.lock();
        String old = check(tenant, wish);
        slugs.leave(tenant, old, wish, Renames.LEAD_ON);
        hosts.rename(tenant, wish, Renames.LEAD_ON);
        realms.renew(tenant);
        audit.record(tenant, actor, "tenant.rename", wish, "was " + old);
    }

    /**
     * @return the present slug
     * @throws InvalidInput if it cannot be changed to this
     */
    public String check(String tenant, String wish) {
        String old = slugs.present(tenant);
        if (old.equals(wish)) throw new InvalidInput("slug", "slugSame");
        if (slugs.taken(wish, tenant)) throw new InvalidInput("slug", "slugTaken");
        long more = slugs.former(tenant).stream()
                .filter(former -> !former.slug().equals(wish))
                .count();
        if (more >= Renames.MOST_FORMER) throw new InvalidInput("slug", "renamedOften", Renames.MOST_FORMER);
        return old;
    }
}
