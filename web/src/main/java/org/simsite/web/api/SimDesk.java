package org.simsite.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.sim.Sims;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** The operator's hand on a SIM card: says tenant where the pool says holder, and leaves a line in the audit log. */
@RequestScoped
@Transactional
public class SimDesk {
    @Inject
    Sims sims;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    @Inject
    HttpServletRequest request;

    public void change(UUID id, SimChange change) {
        try {
            sims.change(id, change);
        } catch (IllegalArgumentException refused) {
            // The pool knows no form: its message begins with the name of the field.
            throw new InvalidInput(String.valueOf(refused.getMessage()).split("\\W", 2)[0], "outOfRange");
        }
        note("sim.change", id, change.toString(), null);
    }

    /** @throws InvalidInput if there is no such tenant, @throws Conflict if another one has the card */
    public void lease(UUID id, @Nullable String slug) {
        var tenant = require(slug);
        try {
            sims.lease(id, tenant.id());
        } catch (IllegalStateException leased) {
            throw new Conflict("tenant", "leased");
        }
        note("sim.lease", id, "to " + tenant.slug(), tenant.id());
    }

    public void release(UUID id) {
        sims.release(id);
        note("sim.release", id, "", null);
    }

    private Tenant require(@Nullable String slug) {
        if (slug == null || slug.isBlank()) {
            throw new InvalidInput("tenant", "required");
        }
        return tenants.findBySlug(slug).orElseThrow(() -> new InvalidInput("tenant", "unknown"));
    }

    private void note(String action, UUID sim, String detail, @Nullable String tenant) {
        audit.record(tenant, "platform/" + request.getUserPrincipal().getName(), action, sim.toString(), detail);
    }
}
