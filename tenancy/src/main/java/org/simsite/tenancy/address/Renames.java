package org.simsite.tenancy.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.host.Slugs;
import org.simsite.tenancy.identity.RealmAddresses;
import org.simsite.tenancy.input.InvalidInput;

/** Gives the current tenant another slug. Its id, realm and issuer stay; the old hosts lead on to the new ones. */
@ApplicationScoped
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
    SlugChange change;

    @Inject
    RealmAddresses realms;

    protected Renames() {} // CDI

    Renames(SlugTable slugs, SlugChange change, RealmAddresses realms) {
        this.current = new CurrentTenant();
        this.slugs = slugs;
        this.change = change;
        this.realms = realms;
    }

    /**
     * @param wish a slug nobody has, or one this tenant left
     * @throws InvalidInput if it cannot be had, or too many were left lately
     */
    public void rename(String wish, String actor) {
        String tenant = current.require();
        check(wish, tenant);
        realms.expect(tenant, wish);
        change.make(tenant, wish, actor);
    }

    /**
     * Whether {@link #rename} would take it.
     *
     * @throws InvalidInput if not
     */
    public void check(String wish) {
        check(wish, current.require());
    }

    /** Slugs whose hosts lead on to the present ones, newest first. */
    public List<FormerSlug> former() {
        return slugs.former(current.require());
    }

    private void check(String wish, String tenant) {
        if (wish.isEmpty()) throw new InvalidInput("slug", "required");
        if (!Slugs.wellFormed(wish)) throw new InvalidInput("slug", "slug");
        if (Slugs.reserved(wish)) throw new InvalidInput("slug", "slugReserved");
        change.check(tenant, wish);
    }
}
