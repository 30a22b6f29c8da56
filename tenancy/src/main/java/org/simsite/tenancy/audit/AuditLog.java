package org.simsite.tenancy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.sql.Sql;

/**
 * The book of administrative acts, sign-ins and exports: written to, never changed. An entry commits with the act it
 * tells of, or not at all; where the act is no change of ours, such as a sign-in, the entry is a transaction of its own.
 * Secrets never get into it, and phone numbers only by their end.
 */
@ApplicationScoped
@Transactional
public class AuditLog {
    private static final int LONGEST = 300;
    private static final int LONGEST_CHANGE = 8_000;

    @Inject
    Sql sql;

    @Inject
    CurrentTenant current;

    protected AuditLog() {} // CDI

    public AuditLog(Sql sql) {
        this.sql = sql;
    }

    /** Whoever is behind this call did it, to the current tenant; to the platform where there is none. */
    public void note(Act act) {
        record(current.find().orElse(null), actor(), act);
    }

    /** Whoever is behind this call did it, to a tenant named; to the platform itself if it is null. */
    public void note(@Nullable String tenantId, Act act) {
        record(tenantId, actor(), act);
    }

    /** For acts of somebody whom the request itself does not tell, such as one who signs in. */
    public void record(@Nullable String tenantId, Actor actor, Act act) {
        sql.update(
                """
                insert into tenancy.audit (tenant, actor, role, host, address, action, subject, was, became)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                tenantId,
                Redaction.of(actor.who(), LONGEST),
                Redaction.of(actor.role(), LONGEST),
                Redaction.of(actor.host(), LONGEST),
                Redaction.of(actor.address(), LONGEST),
                Redaction.of(act.action(), LONGEST),
                Redaction.of(act.subject(), LONGEST),
                Redaction.of(act.was(), LONGEST_CHANGE),
                Redaction.of(act.became(), LONGEST_CHANGE));
    }

    /**
     * @param tenantId null for acts on the platform itself
     * @param actor a user name with its realm, or the part of the system that acted
     * @param action such as {@code tenant.suspend}
     * @param subject what it was done to
     */
    public void record(@Nullable String tenantId, String actor, String action, String subject, String detail) {
        record(tenantId, actor().called(actor), new Act(action, subject, "", detail));
    }

    private static Actor actor() {
        return Witness.present().orElseGet(() -> Actor.system("system"));
    }
}
