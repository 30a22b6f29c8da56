package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.closing.Closings;
import org.simsite.tenancy.mail.Mails;

/** Gives a sign-up up: what was made of it is taken away again, its slug is free, and the visitor is told how to go on. */
@ApplicationScoped
class Undoing {
    @Inject
    ProvisioningTable table;

    @Inject
    Closings closings;

    @Inject
    SignupMails texts;

    @Inject
    Mails mails;

    @Inject
    AuditLog audit;

    protected Undoing() {} // CDI

    Undoing(ProvisioningTable table, Closings closings, SignupMails texts, Mails mails, AuditLog audit) {
        this.table = table;
        this.closings = closings;
        this.texts = texts;
        this.mails = mails;
        this.audit = audit;
    }

    /**
     * One transaction: after a crash it is provisioned still, or what was made of it is on its way out. The reason is kept
     * and names no tenant, for that one will never have been.
     */
    @Transactional
    public void giveUp(Signup signup, String reason) {
        String told = signup.tenant() == null ? reason : reason.replace(signup.tenant(), signup.slug());
        Optional<String> made = table.failed(signup.id(), told);
        if (made.isEmpty()) return; // by another node
        String tenant = made.get().isEmpty() ? null : made.get();
        if (tenant != null) closings.abandon(tenant);
        mails.queue(texts.failed(signup));
        audit.record(tenant, "sign-up", "signup.fail", signup.slug(), told);
    }
}
