package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.simsite.modempool.outbox.Holders;
import org.simsite.tenancy.quota.Measure;
import org.simsite.tenancy.quota.Quotas;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.TenantChanged;
import org.simsite.tenancy.tenant.Tenants;

/** What the pool's last gate asks of a tenant; what changes on another node holds within five seconds. */
@ApplicationScoped
public class TenantHolders implements Holders {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Known(ZoneId zone, boolean suspended, long perMonth, long until) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    Tenants tenants;

    @Inject
    Quotas quotas;

    @Override
    public ZoneId zone(String holder) {
        return of(holder).zone();
    }

    @Override
    public boolean suspended(String holder) {
        return of(holder).suspended();
    }

    @Override
    public long perMonth(String holder) {
        return of(holder).perMonth();
    }

    /** Nothing is kept of a tenant that is gone. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantChanged change) {
        known.remove(change.tenantId());
    }

    private Known of(String holder) {
        Known found = known.get(holder);
        if (found == null || found.until() - System.nanoTime() < 0) {
            found = read(holder);
            known.put(holder, found);
        }
        return found;
    }

    /** The pool itself is a holder too, and no tenant. */
    private Known read(String holder) {
        long until = System.nanoTime() + FRESH.toNanos();
        return tenants.find(holder)
                .map(tenant -> new Known(tenant.timeZone(), !tenant.active(), texts(tenant), until))
                .orElseGet(() -> new Known(ZoneOffset.UTC, false, Long.MAX_VALUE, until));
    }

    private long texts(Tenant tenant) {
        return quotas.of(tenant.id(), Measure.TEXTS).most();
    }
}
