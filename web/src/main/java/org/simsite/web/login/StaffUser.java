package org.simsite.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.identity.Role;

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

    /** Null for a program. */
    public @Nullable String getEmail() {
        return new User(request).claim("email").orElse(null);
    }

    /** The highest she has in the realm; none if she is no staff there. */
    public Optional<Role> realmRole() {
        return Stream.of(Role.TENANT_ADMIN, Role.MANAGER, Role.AGENT)
                .filter(role -> request.isUserInRole(role.realmRole()))
                .findFirst();
    }
}
