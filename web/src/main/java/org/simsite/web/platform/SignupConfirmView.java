package org.simsite.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.NoSuchElementException;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.signup.Signups;

/** Opened by the link in the mail: starts provisioning and leads to its progress. */
@Named
@RequestScoped
public class SignupConfirmView {
    @Inject
    Signups signups;

    private String token;
    private boolean taken;

    public String confirm() {
        try {
            return "/signup/progress?faces-redirect=true&id=" + signups.confirm(token == null ? "" : token);
        } catch (NoSuchElementException unknownUsedOrOld) {
            return null;
        } catch (Conflict late) {
            taken = true;
            return null;
        }
    }

    /** Whether someone else was given the name meanwhile. */
    public boolean isTaken() {
        return taken;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
