package org.simsite.tenancy.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.host.DomainHosts;
import org.simsite.tenancy.host.Slugs;
import org.simsite.tenancy.identity.RealmAddresses;
import org.simsite.tenancy.input.InvalidInput;

/** Gives the current tenant another slug. Its id, realm and issuer stay; the old hosts lead on to the new ones. */
@ApplicationScoped
@Transactional
public class Renames {
    /** For so long the old hosts lead on, and nobody else gets the old slug. */
    public static final Duration LEAD_ON = Duration.ofDays(90);

    /** Slugs a tenant may hold at once beside its present one, so that nobody collects them. */
    static final int MOST_FORMER = 3;

    @Inject
    CurrentTenant current;

    @Inject
    SlugTable slugs;

    @Inject
    DomainHosts hosts;

    @Inject
    RealmAddresses realms;

    @Inject
    AuditLog audit;

    protected Renames() {} // CDI

    Renames(SlugTable slugs, DomainHosts hosts, RealmAddresses realms, AuditLog audit) {
        this.current = new CurrentTenant();
        this.slugs = slugs;
        this.hosts = hosts;
        this.realms = realms;
        this.audit = audit;
    }

    /**
     * @param wish a slug nobody has, or one this tenant left
     * @throws InvalidInput if it cannot be had, or too many were left lately
     */
    public void rename(String wish, String actor) {
        String tenant = current.require();
        check(wish);
        slugs.lock();
        String old = slugs.present(tenant);
        if (old.equals(wish)) throw new InvalidInput("slug", "slugSame");
        if (slugs.taken(wish, tenant)) throw new InvalidInput("slug", "slugTaken");
        slugs.leave(tenant, old, wish, LEAD_ON);
        if (slugs.former(tenant).size() > MOST_FORMER) throw new InvalidInput("slug", "renamedOften", MOST_FORMER);
        hosts.rename(tenant, wish, LEAD_ON);
        realms.renew(tenant);
        audit.record(tenant, actor, "tenant.rename", wish, "was " + old);
    }

    /** Slugs whose hosts lead on to the present ones, newest first. */
    public List<FormerSlug> former() {
        return slugs.former(current.require());
    }

    private static void check(String wish) {
        if (wish.isEmpty()) throw new InvalidInput("slug", "required");
        if (!Slugs.wellFormed(wish)) throw new InvalidInput("slug", "slug");
        if (Slugs.reserved(wish)) throw new InvalidInput("slug", "slugReserved");
    }
}
