package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.modempool.inbox.InboundReceiver;
import org.simsite.modempool.inbox.InboundText;
import org.simsite.tenancy.current.AsTenant;

/** Takes the pool's texts to the desk of the tenant they are for, in the pool's transaction. */
@ApplicationScoped
public class InboundTexts implements InboundReceiver {
    @Inject
    AsTenant asTenant;

    @Inject
    TextDesk desk;

    @Override
    public void receive(String holder, InboundText text) {
        asTenant.run(holder, () -> desk.handle(text));
    }

    @Override
    public void optedOut(String holder, InboundText text, boolean stopped) {
        asTenant.run(holder, () -> desk.note(text, stopped ? "STOP" : "START"));
    }
}
