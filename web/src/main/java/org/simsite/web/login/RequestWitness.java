package org.simsite.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.simsite.tenancy.audit.Actor;
import org.simsite.tenancy.audit.Witness;
import org.simsite.web.host.CurrentHost;

/** Tells the audit log who is behind the request of this thread: by Keycloak, or by a site's hand-over. */
@ApplicationScoped
public class RequestWitness implements Witness {
    /** The highest first. */
    private static final String[] ROLES = {"operator", "tenant-admin", "manager", "agent", "customer"};

    @Inject
    HttpServletRequest request;

    @Override
    public Optional<Actor> actor() {
        try {
            return Optional.of(actor(request));
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return Optional.empty();
        }
    }

    private static Actor actor(HttpServletRequest request) {
        var host = CurrentHost.of(request);
        var guest = SiteSessions.find(request);
        var who = request.getUserPrincipal() != null
                ? request.getUserPrincipal().getName()
                : guest.map(SignedIn::username).orElse("anonymous");
        var role =
                Stream.of(ROLES).filter(request::isUserInRole).findFirst().orElse(guest.isPresent() ? "customer" : "");
        return new Actor(who, role, host.name().value(), request.getRemoteAddr());
    }
}
