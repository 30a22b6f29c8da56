package org.simsite.web.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.quota.Measure;
import org.simsite.tenancy.quota.Quotas;
import org.simsite.tenancy.quota.Usage;
import org.simsite.tenancy.tenant.Tenants;
import org.simsite.web.form.Attempt;

/** How much one tenant may have. */
@Named
@ViewScoped
public class QuotaView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Quotas quotas;

    @Inject
    Tenants tenants;

    @Inject
    Attempt attempt;

    private String id;
    private String name;
    private List<Usage> list;
    private String staff;
    private String customers;
    private String sites;
    private String texts;
    private String storage;

    public void load() {
        name = tenants.find(Objects.requireNonNullElse(id, "")).orElseThrow().name();
        list = quotas.of(id);
        staff = typed(Measure.STAFF);
        customers = typed(Measure.CUSTOMERS);
        sites = typed(Measure.SITES);
        texts = typed(Measure.TEXTS);
        var space = list.get(Measure.STORAGE.ordinal());
        storage = space.own() ? Megabytes.of(space.most()) : null;
    }

    private String typed(Measure what) {
        var usage = list.get(what.ordinal());
        return usage.own() ? String.valueOf(usage.most()) : null;
    }

    public String save() {
        if (!attempt.to(() -> quotas.set(id, limits()))) return null;
        attempt.done("quota.saved", name);
        return "/pool/quota?faces-redirect=true&id=" + id;
    }

    private Map<Measure, Long> limits() {
        var limits = new EnumMap<Measure, Long>(Measure.class);
        read(limits, Measure.STAFF, staff);
        read(limits, Measure.CUSTOMERS, customers);
        read(limits, Measure.SITES, sites);
        read(limits, Measure.TEXTS, texts);
        if (storage != null && !storage.isBlank()) limits.put(Measure.STORAGE, space());
        return limits;
    }

    private long space() {
        return Megabytes.parse(storage).orElseThrow(() -> new InvalidInput(Quotas.name(Measure.STORAGE), "number"));
    }

    private static void read(Map<Measure, Long> limits, Measure what, String typed) {
        if (typed == null || typed.isBlank()) return;
        if (!typed.strip().matches("[0-9]{1,15}")) throw new InvalidInput(Quotas.name(what), "number");
        limits.put(what, Long.valueOf(typed.strip()));
    }

    public List<Usage> getList() {
        return list;
    }

    public String getName() {
        return name;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public String getCustomers() {
        return customers;
    }

    public void setCustomers(String customers) {
        this.customers = customers;
    }

    public String getSites() {
        return sites;
    }

    public void setSites(String sites) {
        this.sites = sites;
    }

    public String getTexts() {
        return texts;
    }

    public void setTexts(String texts) {
        this.texts = texts;
    }

    public String getStorage() {
        return storage;
    }

    public void setStorage(String storage) {
        this.storage = storage;
    }
}
