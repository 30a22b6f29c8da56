package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.inbox.UnplacedTexts;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** The operator's hand on texts without a tenant; each act leaves a line in the audit log. */
@ApplicationScoped
@Transactional
public class UnplacedDesk {
    @Inject
    UnplacedTexts texts;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    /**
     * @return how many texts went: hers that wait for the same answer go along
     * @throws InvalidInput if there is no such tenant, @throws Conflict if it takes none now
     */
    public int place(UUID id, @Nullable String slug) {
        if (slug == null || slug.isBlank()) {
            throw new InvalidInput("tenant", "required");
        }
        Tenant tenant = tenants.findBySlug(slug).orElseThrow(() -> new InvalidInput("tenant", "unknown"));
        if (!tenant.active()) {
            throw new Conflict("tenant", "suspended");
        }
        int placed = texts.place(id, tenant.id());
        audit.note(tenant.id(), new Act("text.place", id.toString(), "", tenant.slug()));
        return placed;
    }

    public void discard(UUID id, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "required");
        }
        try {
            texts.discard(id, reason.strip());
        } catch (IllegalArgumentException refused) {
            throw new InvalidInput("reason", "outOfRange");
        }
        audit.note(null, new Act("text.discard", id.toString(), "", reason.strip()));
    }
}
