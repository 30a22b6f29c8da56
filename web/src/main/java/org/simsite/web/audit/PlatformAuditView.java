package org.simsite.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.tenancy.audit.AuditChain;
import org.simsite.tenancy.audit.AuditCheck;
import org.simsite.tenancy.audit.AuditPage;
import org.simsite.tenancy.audit.PlatformAudit;
import org.simsite.web.form.Attempt;

/** The entries of every chain, for the operator: the platform's own and each tenant's. */
@Named
@RequestScoped
public class PlatformAuditView {
    private static final int LIMIT = 50;

    /** What came of one chain; the platform's has no name. */
    public record Chain(String name, AuditCheck check) {}

    @Inject
    PlatformAudit audit;

    @Inject
    AuditChain chains;

    @Inject
    AuditForm form;

    @Inject
    Attempt attempt;

    private AuditPage page;
    private List<Chain> checks;

    public void load() {
        page = new AuditPage(List.of(), null);
        var tenant = form.get("tenant").isEmpty() ? null : form.get("tenant");
        attempt.to(() -> page = audit.page(tenant, form.query(), LIMIT, form.below()));
    }

    /** Goes through the chain asked for, or through all. */
    public void verify() {
        var names = form.get("tenant").isEmpty() ? chains.chains() : List.of(form.get("tenant"));
        checks = names.stream().map(name -> new Chain(name, chains.check(name))).toList();
    }

    /** The broken ones, after {@link #verify}; null before. */
    public List<Chain> getBroken() {
        return checks == null
                ? null
                : checks.stream().filter(each -> !each.check().whole()).toList();
    }

    public long getChecked() {
        return checks == null
                ? 0
                : checks.stream().mapToLong(each -> each.check().entries()).sum();
    }

    public List<AuditLine> getLines() {
        return page.entries().stream().map(AuditLine::new).toList();
    }

    public String getNext() {
        return page.next() == null ? null : "?below=" + page.next() + form.getCarried();
    }
}
