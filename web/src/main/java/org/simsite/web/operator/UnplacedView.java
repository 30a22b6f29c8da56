package org.simsite.web.operator;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.UnplacedText;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;
import org.simsite.web.api.UnplacedDesk;
import org.simsite.web.form.Attempt;

/** One text that has no tenant: hand it to one, or put it away with a reason. */
@Named
@ViewScoped
public class UnplacedView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    PoolStatus pool;

    @Inject
    UnplacedDesk desk;

    @Inject
    Tenants all;

    @Inject
    Attempt attempt;

    private UUID id;
    private String tenant;
    private String reason;
    private transient UnplacedText text;

    public String place() {
        return then("unplaced.placed", () -> desk.place(id, tenant));
    }

    public String discard() {
        return then("unplaced.discarded", () -> desk.discard(id, reason));
    }

    private String then(String done, Runnable act) {
        if (!attempt.to(act)) return null;
        attempt.done(done);
        return "/pool/index?faces-redirect=true";
    }

    /** @throws java.util.NoSuchElementException if it waits no more */
    public UnplacedText getText() {
        if (text == null)
            text = pool.unplaced().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        return text;
    }

    public List<SelectItem> getTenants() {
        return all.list().stream()
                .filter(Tenant::active)
                .map(each -> new SelectItem(each.slug(), each.name()))
                .toList();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getTenant() {
        return tenant;
    }

    public void setTenant(String tenant) {
        this.tenant = tenant;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
