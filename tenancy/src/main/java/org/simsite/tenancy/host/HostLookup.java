package org.simsite.tenancy.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.tenant.TenantState;

/**
 * Asks the database for names that no cache knows: so many a second and no more. Names of other domains have a share
 * of their own, so that a flood of them keeps nobody from a name of ours.
 */
@ApplicationScoped
class HostLookup {
    static final int OURS_PER_SECOND = 500;
    static final int FOREIGN_PER_SECOND = 200;

    @Inject
    PublicAddress address;

    @Inject
    HostRegistry registry;

    LookupBudget ours = new LookupBudget(OURS_PER_SECOND, System::nanoTime);
    LookupBudget foreign = new LookupBudget(FOREIGN_PER_SECOND, System::nanoTime);

    protected HostLookup() {} // CDI

    HostLookup(PublicAddress address, HostRegistry registry) {
        this.address = address;
        this.registry = registry;
    }

    /** @throws HostsBusy if the second's share is used up */
    Optional<ServedHost> find(String value) {
        HostName name = new HostName(value);
        if (!(address.below(name) ? ours : foreign).take()) throw new HostsBusy();
        return row(name).map(row -> serve(name, row));
    }

    /** A name of its own goes before a site's place below its tenant's domain. */
    private Optional<HostRow> row(HostName name) {
        Optional<HostRow> exact = registry.find(name.value());
        int dot = name.value().indexOf('.');
        String label = name.value().substring(0, dot);
        if (exact.isPresent() || address.below(name) || !Slugs.wellFormed(label)) return exact;
        return registry.findBelow(label, name.value().substring(dot + 1));
    }

    private ServedHost serve(HostName name, HostRow row) {
        return new ServedHost(
                name,
                row.kind(),
                row.tenantId(),
                row.tenantSlug(),
                row.siteSlug(),
                row.realm(),
                row.state() != TenantState.ACTIVE,
                row.closedUntil(),
                row.domain() == null ? address.under(row.tenantSlug()) : row.domain(),
                row.moved() ? present(row) : null);
    }

    private @Nullable HostName present(HostRow row) {
        return row.siteSlug() == null
                ? address.under(row.tenantSlug())
                : address.site(row.siteSlug(), row.tenantSlug());
    }
}
