package org.simsite.web.console;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.simsite.tenancy.address.FormerSlug;
import org.simsite.tenancy.address.Renames;
import org.simsite.tenancy.host.Hosts;
import org.simsite.web.form.Attempt;
import org.simsite.web.host.CurrentHost;
import org.simsite.web.login.StaffUser;

/** The tenant's name below the base domain, and changing it, asked twice. */
@Named
@ViewScoped
public class AddressView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Renames renames;

    @Inject
    Hosts hosts;

    @Inject
    CurrentHost host;

    @Inject
    StaffUser staff;

    @Inject
    Attempt attempt;

    private String slug;
    private boolean asked;

    /** The question comes only if the answer could be yes. */
    public void ask() {
        asked = attempt.to(() -> renames.check(wish()));
    }

    /** Goes on at the new address: this one leads there from now on. */
    public void rename() throws IOException {
        asked = false;
        if (!attempt.to(() -> renames.rename(wish(), staff.getUsername()))) return;
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(hosts.url(hosts.tenant(wish())) + "/console/address/?moved=1");
        faces.responseComplete();
    }

    public void cancel() {
        asked = false;
    }

    public List<FormerSlug> getFormer() {
        return renames.former();
    }

    /** Below the base domain, whatever domain this page was opened at. */
    public String getHost() {
        return hosts.tenant(host.get().tenantSlug()).value();
    }

    public String getUrl() {
        return hosts.url(hosts.tenant(host.get().tenantSlug())) + "/";
    }

    public String hostOf(String of) {
        return hosts.tenant(of).value();
    }

    private String wish() {
        return Objects.requireNonNullElse(slug, "").strip();
    }

    public boolean isAsked() {
        return asked;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
