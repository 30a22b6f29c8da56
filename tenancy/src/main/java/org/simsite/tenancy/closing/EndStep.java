package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.Actor;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.identity.RealmDoor;
import org.simsite.tenancy.tenant.TenantChanged;

/**
 * Looks once more for a realm and for rows, made by whoever was still at work when the others went, and takes away the
 * tenant's own.
 */
@ApplicationScoped
class EndStep implements Step {
    @Inject
    RealmDoor door;

    @Inject
    ClosingQueue queue;

    @Inject
    AuditLog audit;

    @Inject
    Event<TenantChanged> changed;

    protected EndStep() {} // CDI

    EndStep(RealmDoor door, ClosingQueue queue, AuditLog audit, Event<TenantChanged> changed) {
        this.door = door;
        this.queue = queue;
        this.audit = audit;
        this.changed = changed;
    }

    @Override
    public StepName name() {
        return StepName.END;
    }

    @Override
    public boolean run(Closing closing) {
        door.remove(closing.tenant());
        if (queue.eraseSome(closing.tenant(), RowsStep.BATCH) > 0) return false;
        queue.end(closing.tenant());
        audit.record(closing.tenant(), Actor.system("closing"), Act.of("tenant.erase", closing.slug()));
        changed.fire(new TenantChanged(closing.tenant()));
        return true;
    }
}
