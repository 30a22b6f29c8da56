package org.simsite.web.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;
import org.simsite.web.api.LimitsJson;
import org.simsite.web.api.SendingDesk;
import org.simsite.web.form.Attempt;

/** How much may be sent, by every tenant or by one. */
@Named
@ViewScoped
public class LimitsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    SendingDesk desk;

    @Inject
    Tenants tenants;

    @Inject
    Attempt attempt;

    private String tenant;
    /** What stands in the fields, by their names. */
    private final HashMap<String, String> typed = new HashMap<>();

    /** @throws java.util.NoSuchElementException if there is no such tenant */
    public void load() {
        LimitsJson now = LimitsJson.of(desk.limits(slug()));
        show("weight", now.weight());
        show("quietFrom", now.quietFrom());
        show("quietTo", now.quietTo());
        show("perMinute", now.perMinute());
        show("perDay", now.perDay());
        show("costPerDay", now.costPerDay());
        show("phonePerMinute", now.phonePerMinute());
        show("phonePerDay", now.phonePerDay());
        show("rangePerHour", now.rangePerHour());
        show("mostParts", now.mostParts());
        show("replies", now.replies());
    }

    private void show(String field, Object value) {
        typed.put(field, value == null ? "" : value.toString());
    }

    public String save() {
        if (!attempt.to(() -> desk.setLimits(slug(), wanted().rule()))) return null;
        attempt.done("limits.saved");
        return "/pool/limits?faces-redirect=true" + (slug() == null ? "" : "&tenant=" + slug());
    }

    private LimitsJson wanted() {
        return new LimitsJson(
                number("weight"),
                said("quietFrom"),
                said("quietTo"),
                number("perMinute"),
                number("perDay"),
                said("costPerDay"),
                number("phonePerMinute"),
                number("phonePerDay"),
                number("rangePerHour"),
                number("mostParts"),
                number("replies"));
    }

    private String said(String field) {
        String text = typed.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Integer number(String field) {
        try {
            return said(field) == null ? null : Integer.valueOf(said(field));
        } catch (NumberFormatException notOne) {
            throw new InvalidInput(field, "number");
        }
    }

    private String slug() {
        return tenant == null || tenant.isBlank() ? null : tenant;
    }

    public String getName() {
        return slug() == null
                ? ""
                : tenants.findBySlug(slug()).map(Tenant::name).orElse("");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getTenant() {
        return tenant;
    }

    public void setTenant(String tenant) {
        this.tenant = tenant;
    }
}
