package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.tenancy.identity.RealmDoor;

/** Removes the tenant's realm with all its accounts. */
@ApplicationScoped
class RealmStep implements Step {
    @Inject
    RealmDoor door;

    protected RealmStep() {} // CDI

    RealmStep(RealmDoor door) {
        this.door = door;
    }

    @Override
    public StepName name() {
        return StepName.REALM;
    }

    @Override
    public boolean run(Closing closing) {
        door.remove(closing.tenant());
        return true;
    }
}
