package org.simsite.web.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.SimStatus;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;
import org.simsite.web.api.SimBody;
import org.simsite.web.api.SimDesk;
import org.simsite.web.form.Attempt;

/** A card's number, limits and whom it reaches; and a text to try it with. */
@Named
@ViewScoped
public class SimEditView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    PoolStatus pool;

    @Inject
    SimDesk desk;

    @Inject
    Tenants tenants;

    @Inject
    Attempt attempt;

    private UUID id;
    private String number;
    private String perMinute;
    private String perDay;
    private String recipientsPerDay;
    private String network;
    private String country;
    private String reaches;
    private String allowed;
    private String phone;
    private String text;

    public void load() {
        SimStatus sim = pool.sim(id);
        number = sim.number();
        perMinute = shown(sim.perMinute());
        perDay = shown(sim.perDay());
        recipientsPerDay = shown(sim.rules().recipientsPerDay());
        network = sim.rules().network();
        country = sim.rules().country();
        reaches = String.join(" ", sim.rules().reaches());
        allowed =
                String.join(" ", sim.rules().allowed().stream().map(this::slug).toList());
    }

    private String slug(String holder) {
        return tenants.find(holder).map(Tenant::slug).orElse(holder);
    }

    private static String shown(Integer limit) {
        return limit == null ? "" : limit.toString();
    }

    public String save() {
        return then("sim.done", () -> {
            var body = new SimBody(
                    null,
                    number == null || number.isBlank() ? null : number.strip(),
                    limit("perMinute", perMinute),
                    limit("perDay", perDay),
                    limit("recipientsPerDay", recipientsPerDay),
                    said(network),
                    said(country).toUpperCase(java.util.Locale.ROOT),
                    words(reaches),
                    words(allowed));
            desk.apply(id, body, null);
        });
    }

    public String test() {
        return then("sim.test.done", () -> desk.test(id, phone, text));
    }

    private String then(String done, Runnable change) {
        if (!attempt.to(change)) return null;
        attempt.done(done);
        return "/pool/sim?faces-redirect=true&id=" + id;
    }

    /** Empty is no limit, which the pool calls 0. */
    private static Integer limit(String field, String typed) {
        try {
            return said(typed).isEmpty() ? 0 : Integer.valueOf(said(typed));
        } catch (NumberFormatException notOne) {
            throw new InvalidInput(field, "number");
        }
    }

    private static String said(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static List<String> words(String typed) {
        return Stream.of(said(typed).split("[\\s,，、]+"))
                .filter(word -> !word.isEmpty())
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

    public String getRecipientsPerDay() {
        return recipientsPerDay;
    }

    public void setRecipientsPerDay(String recipientsPerDay) {
        this.recipientsPerDay = recipientsPerDay;
    }

    public String getNetwork() {
        return network;
    }

    public void setNetwork(String network) {
        this.network = network;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getReaches() {
        return reaches;
    }

    public void setReaches(String reaches) {
        this.reaches = reaches;
    }

    public String getAllowed() {
        return allowed;
    }

    public void setAllowed(String allowed) {
        this.allowed = allowed;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
