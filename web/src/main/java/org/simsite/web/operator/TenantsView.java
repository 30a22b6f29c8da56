package org.simsite.web.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;
import org.simsite.web.form.Attempt;
import org.simsite.web.login.OperatorUser;

/** The enterprises on the platform, and taking one off the web and back, asked twice. */
@Named
@ViewScoped
public class TenantsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Tenants tenants;

    @Inject
    Hosts hosts;

    @Inject
    PoolStatus pool;

    @Inject
    AuditLog audit;

    @Inject
    OperatorUser operator;

    @Inject
    Attempt attempt;

    private String slug;
    private transient List<Tenant> list;

    public String suspend() {
        tenants.suspend(slug);
        return noted("suspend");
    }

    public String resume() {
        tenants.resume(slug);
        return noted("resume");
    }

    private String noted(String what) {
        var tenant = tenants.findBySlug(slug).orElseThrow();
        audit.record(tenant.id(), "platform/" + operator.getUsername(), "tenant." + what, slug, "");
        attempt.done("tenants." + what + ".done", tenant.name());
        return "/pool/tenants?faces-redirect=true";
    }

    public List<Tenant> getTenants() {
        if (list == null) list = tenants.list();
        return list;
    }

    /** The one that the question is about; null if none is asked. */
    public Tenant getAsked() {
        return getTenants().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** Cards that are the tenant's alone and stand idle while it is suspended. */
    public long simsOf(Tenant tenant) {
        return pool.sims().stream()
                .filter(each -> tenant.id().equals(each.holder()))
                .count();
    }

    public String url(Tenant tenant) {
        return hosts.url(hosts.tenant(tenant.slug())) + "/";
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
