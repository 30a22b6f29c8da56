package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.device.Devices;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.tenant.TenantChanged;
import org.simsite.tenancy.tenant.TenantState;

/**
 * Tenants that leave. A closed one is off the web, its texts are held and nobody signs in; for a time it can be called
 * back as it was, then everything is erased but the audit log and a note that it was here.
 */
@ApplicationScoped
@Transactional
public class Closings {
    private static final int MOST = 200;

    @Inject
    ClosingTable table;

    @Inject
    Devices devices;

    @Inject
    AuditLog audit;

    @Inject
    Event<TenantChanged> changed;

    @Inject
    @ConfigProperty(name = "simsite.closing-days", defaultValue = "30")
    int days;

    private final AsTenant as = new AsTenant();

    protected Closings() {} // CDI

    Closings(ClosingTable table, Devices devices, AuditLog audit, Event<TenantChanged> changed, int days) {
        this.table = table;
        this.devices = devices;
        this.audit = audit;
        this.changed = changed;
        this.days = days;
    }

    /** Days in which a tenant that is closed now can be called back. */
    public int days() {
        return days;
    }

    /**
     * Done before: nothing happens, and its time goes on.
     *
     * @throws NoSuchElementException if there is no such tenant
     */
    public void close(String slug) {
        ClosingTable.Present tenant = require(slug);
        if (tenant.state() == TenantState.CLOSED || tenant.state() == TenantState.ERASING) return;
        table.close(tenant.id(), Duration.ofDays(days));
        as.run(tenant.id(), devices::endEverybody);
        audit.note(tenant.id(), Act.of("tenant.close", slug));
        changed.fire(new TenantChanged(tenant.id()));
    }

    /** Erases at once what was made of a tenant that never came to be; its slug is free afterwards. */
    public void abandon(String tenantId) {
        table.close(tenantId, Duration.ZERO);
        table.abandon(tenantId);
        changed.fire(new TenantChanged(tenantId));
    }

    /**
     * Not closed: nothing happens.
     *
     * @throws NoSuchElementException if there is no such tenant
     * @throws Conflict if its time is over
     */
    public void reopen(String slug) {
        ClosingTable.Present tenant = require(slug);
        if (tenant.state() == TenantState.ACTIVE || tenant.state() == TenantState.SUSPENDED) return;
        if (table.reopen(tenant.id()).isEmpty()) throw new Conflict("tenant", "erasing");
        audit.note(tenant.id(), Act.of("tenant.reopen", slug));
        changed.fire(new TenantChanged(tenant.id()));
    }

    /** Those on their way out or back, and those that are gone, at most 200. */
    public List<ClosingStatus> list() {
        return table.list(MOST).stream()
                .map(closing -> new ClosingStatus(closing, table.steps(closing.tenant())))
                .toList();
    }

    public Optional<Closing> find(String tenantId) {
        return table.find(tenantId);
    }

    /** What else goes off the web with a tenant. */
    public Extent extent(String tenantId) {
        return table.extent(tenantId);
    }

    private ClosingTable.Present require(String slug) {
        return table.lock(slug).orElseThrow(() -> new NoSuchElementException("no tenant " + slug));
    }
}
