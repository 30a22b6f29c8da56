package org.simsite.web.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.simsite.tenancy.audit.Actor;
import org.simsite.tenancy.audit.Witness;
import org.simsite.web.host.CurrentHost;

/** Tells the audit log who is behind a request: by Keycloak, or by a site's hand-over. */
@WebFilter("/*")
public class RequestWitness extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** The highest first. */
    private static final String[] ROLES = {"operator", "tenant-admin", "manager", "agent", "customer"};

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Witness witness = () -> of(request);
            witness.<Exception>to(() -> chain.doFilter(request, response));
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    static Actor of(HttpServletRequest request) {
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
