package org.simsite.web.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.simsite.tenancy.address.DomainState;
import org.simsite.tenancy.address.OwnDomain;
import org.simsite.tenancy.address.OwnDomains;
import org.simsite.web.form.Attempt;
import org.simsite.web.login.StaffUser;

/** The tenant's own domains: claimed, proved, looked for again, given up. */
@Named
@ViewScoped
public class DomainsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    OwnDomains domains;

    @Inject
    StaffUser staff;

    @Inject
    Attempt attempt;

    private String domain;
    private String asked;
    private transient List<OwnDomain> list;

    public void claim() {
        if (attempt.to(() -> domains.claim(Objects.requireNonNullElse(domain, ""), staff.getUsername()))) {
            attempt.told("domains.claimed", domain);
            domain = null;
        }
        list = null;
    }

    public void check(String name) {
        if (attempt.to(() -> tell(domains.check(name)))) list = null;
    }

    public void ask(String name) {
        asked = name;
    }

    public void remove() {
        if (attempt.to(() -> domains.remove(asked, staff.getUsername()))) attempt.told("domains.removed", asked);
        asked = null;
        list = null;
    }

    private void tell(OwnDomain checked) {
        if (checked.state() == DomainState.ACTIVE && checked.seen() == null)
            attempt.told("domains.proved", checked.unicode());
        else attempt.told("domains.unproved", checked.unicode());
    }

    public List<OwnDomain> getList() {
        if (list == null) list = domains.list();
        return list;
    }

    public String getAsked() {
        return asked;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }
}
