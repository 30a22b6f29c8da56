package org.simsite.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.tenancy.audit.AuditCheck;
import org.simsite.tenancy.audit.AuditPage;
import org.simsite.tenancy.audit.TenantAudit;
import org.simsite.web.form.Attempt;

/** The tenant's own entries. */
@Named
@RequestScoped
public class AuditView {
    private static final int LIMIT = 50;

    @Inject
    TenantAudit audit;

    @Inject
    AuditForm form;

    @Inject
    Attempt attempt;

    private AuditPage page;
    private AuditCheck check;

    /** A question that cannot be asked shows what is wrong with it, and no entry. */
    public void load() {
        page = new AuditPage(List.of(), null);
        attempt.to(() -> page = audit.page(form.query(), LIMIT, form.below()));
    }

    /** Goes through the whole chain: asked for, never by itself. */
    public void verify() {
        check = audit.check();
    }

    public AuditCheck getCheck() {
        return check;
    }

    public List<AuditLine> getLines() {
        return page.entries().stream().map(AuditLine::new).toList();
    }

    public String getNext() {
        return page.next() == null ? null : "?below=" + page.next() + form.getCarried();
    }
}
