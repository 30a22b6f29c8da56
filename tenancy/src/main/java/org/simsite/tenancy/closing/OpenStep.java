package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.tenancy.identity.RealmDoor;

/** Has Keycloak let people in again, and tells the administrators. */
@ApplicationScoped
class OpenStep implements Step {
    @Inject
    RealmDoor door;

    @Inject
    ClosingMails mails;

    protected OpenStep() {} // CDI

    OpenStep(RealmDoor door, ClosingMails mails) {
        this.door = door;
        this.mails = mails;
    }

    @Override
    public StepName name() {
        return StepName.OPEN;
    }

    @Override
    public boolean run(Closing closing) {
        door.open(closing.tenant());
        mails.tell(closing, "reopened");
        return true;
    }
}
