package org.simsite.web.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.simsite.crm.party.Customers;
import org.simsite.modempool.holder.Departures;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.tenancy.closing.ClosingStatus;
import org.simsite.tenancy.closing.Closings;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.Clusters;
import org.simsite.tenancy.identity.Fullness;
import org.simsite.tenancy.network.BoundTenants;
import org.simsite.tenancy.network.StaffNetworks;
import org.simsite.tenancy.signup.FailedSignup;
import org.simsite.tenancy.signup.Signups;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;
import org.simsite.web.form.Attempt;
import org.simsite.web.i18n.Words;

/** The enterprises on the platform, and taking one off the web and back, for a time or for good, asked twice. */
@Named
@ViewScoped
public class TenantsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Tenants tenants;

    @Inject
    Clusters clusters;

    @Inject
    Signups signups;

    @Inject
    Closings closings;

    @Inject
    Departures departures;

    @Inject
    Customers customers;

    @Inject
    Words words;

    @Inject
    Hosts hosts;

    @Inject
    PoolStatus pool;

    @Inject
    BoundTenants bound;

    @Inject
    StaffNetworks networks;

    @Inject
    Attempt attempt;

    private String slug;
    private String ask;
    private transient List<Tenant> list;
    private transient Set<String> boundIds;

    public String suspend() {
        return attempt.to(() -> tenants.suspend(slug)) ? done("suspend") : null;
    }

    public String resume() {
        return attempt.to(() -> tenants.resume(slug)) ? done("resume") : null;
    }

    public String close() {
        return attempt.to(() -> closings.close(slug)) ? done("close") : null;
    }

    public String reopen() {
        return attempt.to(() -> closings.reopen(slug)) ? done("reopen") : null;
    }

    public String lift() {
        return attempt.to(() -> new AsTenant().run(getAsked().id(), networks::lift)) ? done("lift") : null;
    }

    private String done(String what) {
        attempt.done(
                "tenants." + what + ".done",
                tenants.findBySlug(slug).orElseThrow().name());
        return "/pool/tenants?faces-redirect=true";
    }

    public List<Tenant> getTenants() {
        if (list == null) list = tenants.list();
        return list;
    }

    private Set<String> boundIds() {
        if (boundIds == null) boundIds = bound.ids();
        return boundIds;
    }

    /** The one that the question is about; null if none is asked, or not of one in its state. */
    public Tenant getAsked() {
        return getTenants().stream()
                .filter(each -> each.slug().equals(slug) && acts(each).contains(ask))
                .findFirst()
                .orElse(null);
    }

    /** What can be done to a tenant, the usual first. */
    public List<String> acts(Tenant tenant) {
        return switch (tenant.state()) {
            case ACTIVE ->
                boundIds().contains(tenant.id()) ? List.of("lift", "suspend", "close") : List.of("suspend", "close");
            case SUSPENDED -> List.of("resume", "close");
            case CLOSED -> List.of("reopen");
            case ERASING -> List.of();
        };
    }

    /** What follows, in numbers. */
    public String consequence(Tenant tenant) {
        return switch (ask) {
            case "suspend" -> words.say("tenants.suspend.what", simsOf(tenant));
            case "close" -> ofClosing(tenant);
            default -> words.say("tenants." + ask + ".what");
        };
    }

    private String ofClosing(Tenant tenant) {
        var extent = closings.extent(tenant.id());
        var belongings = departures.belongings(tenant.id());
        var parties = new AsTenant().call(tenant.id(), customers::count);
        return words.say("tenants.close.what", extent.sites(), extent.domains(), belongings.waiting(), closings.days())
                + " "
                + words.say("tenants.close.then", parties, belongings.phones(), belongings.cards());
    }

    public List<ClosingStatus> getLeaving() {
        return closings.list();
    }

    public List<Fullness> getClusters() {
        return clusters.fullness();
    }

    public List<FailedSignup> getFailed() {
        return signups.failed();
    }

    public String getAsk() {
        return ask;
    }

    public void setAsk(String ask) {
        this.ask = ask;
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
