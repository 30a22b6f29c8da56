package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.modempool.inbox.InboundReceiver;
import org.simsite.modempool.inbox.InboundText;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** Takes the pool's texts to the desk of the tenant they are for, in the pool's transaction. */
@ApplicationScoped
public class InboundTexts implements InboundReceiver {
    @Inject
    AsTenant asTenant;

    @Inject
    Tenants tenants;

    @Inject
    TextDesk desk;

    /** @throws IllegalStateException if the tenant is suspended or closed: its texts wait until it is back */
    @Override
    public void receive(String holder, InboundText text) {
        checkActive(holder);
        asTenant.run(holder, () -> desk.handle(text));
    }

    /** @throws IllegalStateException if the tenant is suspended or closed: the rest of its text waits until it is back */
    @Override
    public void complete(String holder, InboundText text) {
        checkActive(holder);
        asTenant.run(holder, () -> desk.complete(text));
    }

    private void checkActive(String holder) {
        boolean active = tenants.find(holder).filter(Tenant::active).isPresent();
        if (!active) throw new IllegalStateException("tenant " + holder + " is suspended or closed");
    }

    @Override
    public void optedOut(String holder, InboundText text, boolean stopped) {
        asTenant.run(holder, () -> desk.note(text, stopped ? "STOP" : "START"));
    }
}
