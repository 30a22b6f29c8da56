package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import org.simsite.tenancy.identity.SignInRules;
import org.simsite.tenancy.network.Network;
import org.simsite.tenancy.network.StaffNetworks;
import org.simsite.web.form.Attempt;

/** How the tenant's people sign in, and from where they may work. */
@Named
@RequestScoped
public class SecurityView {
    private static final String PAGE = "/console/settings/security?faces-redirect=true";

    @Inject
    SignInRules rules;

    @Inject
    StaffNetworks staffNetworks;

    @Inject
    HttpServletRequest request;

    @Inject
    Attempt attempt;

    private Boolean secondFactor;
    private String networks;

    public String save() {
        rules.requireSecondFactor(secondFactor);
        if (secondFactor) attempt.done("security.required");
        else attempt.done("security.free");
        return PAGE;
    }

    public String bind() {
        var typed = networks.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!attempt.to(() -> staffNetworks.set(typed))) return null;
        attempt.done(typed.isEmpty() ? "networks.free" : "networks.bound");
        return PAGE;
    }

    public boolean isSecondFactor() {
        if (secondFactor == null) secondFactor = rules.secondFactor();
        return secondFactor;
    }

    public void setSecondFactor(boolean secondFactor) {
        this.secondFactor = secondFactor;
    }

    /** A line each. */
    public String getNetworks() {
        if (networks == null)
            networks = staffNetworks.get().stream().map(Network::toString).collect(Collectors.joining("\n"));
        return networks;
    }

    public void setNetworks(String networks) {
        this.networks = Objects.requireNonNullElse(networks, "");
    }

    /** The reader's own, as this server sees it. */
    public String getAddress() {
        return request.getRemoteAddr();
    }
}
