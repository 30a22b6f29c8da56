package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.simsite.modempool.holder.Departures;
import org.simsite.tenancy.closing.TenantLeaves;

/** A tenant that is erased leaves the pool too: its texts, numbers, rules and cards. */
@ApplicationScoped
public class TenantDeparture {
    @Inject
    Departures departures;

    void leave(@Observes TenantLeaves event) {
        if (!departures.leave(event.tenantId())) event.again();
    }
}
