package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.simsite.tenancy.identity.SignInRules;
import org.simsite.web.form.Attempt;

/** How the tenant's people sign in. */
@Named
@RequestScoped
public class SecurityView {
    @Inject
    SignInRules rules;

    @Inject
    Attempt attempt;

    private Boolean secondFactor;

    public String save() {
        rules.requireSecondFactor(secondFactor);
        if (secondFactor) attempt.done("security.required");
        else attempt.done("security.free");
        return "/console/settings/security?faces-redirect=true";
    }

    public boolean isSecondFactor() {
        if (secondFactor == null) secondFactor = rules.secondFactor();
        return secondFactor;
    }

    public void setSecondFactor(boolean secondFactor) {
        this.secondFactor = secondFactor;
    }
}
