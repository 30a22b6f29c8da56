package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.tenancy.identity.RealmDoor;

/** Has Keycloak let nobody in and end every session, and tells the administrators until when it can be undone. */
@ApplicationScoped
class ShutStep implements Step {
    @Inject
    RealmDoor door;

    @Inject
    ClosingMails mails;

    protected ShutStep() {} // CDI

    ShutStep(RealmDoor door, ClosingMails mails) {
        this.door = door;
        this.mails = mails;
    }

    @Override
    public StepName name() {
        return StepName.SHUT;
    }

    @Override
    public boolean run(Closing closing) {
        door.shut(closing.tenant());
        mails.tell(closing, "closed");
        return true;
    }
}
