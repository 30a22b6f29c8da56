package org.simsite.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The member of the tenant's staff who is signed in at the console. */
@Named
@RequestScoped
public class StaffUser {
    @Inject
    HttpServletRequest request;

    /** As the contact repository and the audit log name her. */
    public String getUsername() {
        return new User(request).username();
    }

    public String getName() {
        return new User(request).name();
    }

    public boolean isTenantAdmin() {
        return request.isUserInRole("tenant-admin");
    }

    /** Managers may do what agents may; administrators what both may. */
    public boolean isManager() {
        return isTenantAdmin() || request.isUserInRole("manager");
    }
}
