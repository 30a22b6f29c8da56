package org.simsite.web.operator;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.sim.SimState;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.SimStatus;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenants;
import org.simsite.web.api.SimDesk;
import org.simsite.web.form.Attempt;

/** One card: its limits, its state and who may use it. */
@Named
@ViewScoped
public class SimView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    PoolStatus pool;

    @Inject
    SimDesk desk;

    @Inject
    Tenants all;

    @Inject
    TenantNames names;

    @Inject
    Attempt attempt;

    private UUID id;
    private String number;
    private String perMinute;
    private String perDay;
    private String tenant;
    private transient SimStatus sim;

    public void load() {
        number = getSim().number();
        perMinute = getSim().perMinute() == null ? "" : getSim().perMinute().toString();
        perDay = getSim().perDay() == null ? "" : getSim().perDay().toString();
    }

    public String save() {
        return then(() ->
                desk.change(id, new SimChange(null, number, limit("perMinute", perMinute), limit("perDay", perDay))));
    }

    public String become(SimState state) {
        return then(() -> desk.change(id, new SimChange(state, null, null, null)));
    }

    public String lease() {
        return then(() -> desk.lease(id, tenant));
    }

    public String release() {
        return then(() -> desk.release(id));
    }

    private String then(Runnable change) {
        if (!attempt.to(change)) return null;
        attempt.done("sim.done");
        return "/pool/sim?faces-redirect=true&id=" + id;
    }

    /** Empty is no limit, which the pool calls 0. */
    private static Integer limit(String field, String typed) {
        try {
            return typed == null || typed.isBlank() ? 0 : Integer.valueOf(typed.strip());
        } catch (NumberFormatException notOne) {
            throw new InvalidInput(field, "number");
        }
    }

    /** @throws java.util.NoSuchElementException if there is no such card */
    public SimStatus getSim() {
        if (sim == null)
            sim = pool.sims().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        return sim;
    }

    public String getHolder() {
        return Optional.ofNullable(getSim().holder()).map(names::of).orElse("");
    }

    public List<SelectItem> getTenants() {
        return all.list().stream()
                .map(each -> new SelectItem(each.slug(), each.name()))
                .toList();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getPerMinute() {
        return perMinute;
    }

    public void setPerMinute(String perMinute) {
        this.perMinute = perMinute;
    }

    public String getPerDay() {
        return perDay;
    }

    public void setPerDay(String perDay) {
        this.perDay = perDay;
    }

    public String getTenant() {
        return tenant;
    }

    public void setTenant(String tenant) {
        this.tenant = tenant;
    }
}
