package org.simsite.web.rights;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.simsite.tenancy.current.Sight;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.staff.Staff;
import org.simsite.tenancy.staff.Standing;
import org.simsite.tenancy.staff.Standings;
import org.simsite.web.error.ErrorAnswer;
import org.simsite.web.host.Audience;
import org.simsite.web.host.CurrentHost;
import org.simsite.web.host.HostPaths;
import org.simsite.web.login.StaffUser;

/**
 * The one place where the rights of a tenant's staff are asked, for pages and API alike, and where it is said whose
 * customers the request sees. The list of staff is read at
 * each request: whoever is let go, or loses a right, is refused with the next one, whatever her token still says.
 */
@WebFilter("/*")
public class RightsFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient Standings standings;

    @Inject
    transient Staff staff;

    @Inject
    transient StaffUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        if (HostPaths.audience(path) != Audience.STAFF) {
            pass(Sight.ALL, request, response, chain); // public pages and sites show what is for the one who looks
            return;
        } else if (!isStaffs(request)) {
            chain.doFilter(request, response);
            return;
        }
        var standing = standing(CurrentHost.of(request).tenantId());
        var permit = Permits.find(path);
        if (!standing.active()) {
            refuseInactive(request, response, path);
        } else if (!standing.worksFrom(request.getRemoteAddr())) {
            new ErrorAnswer(request, response).write(HttpServletResponse.SC_FORBIDDEN, path, "elsewhere");
        } else if (permit.isEmpty() || !permit.get().allows(standing.rights(), request.getMethod())) {
            new ErrorAnswer(request, response).write(HttpServletResponse.SC_FORBIDDEN, path, "right");
        } else {
            May.attach(request, standing);
            pass(standing.sight(), request, response, chain);
        }
    }

    private static void pass(Sight sight, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            sight.<Exception>to(() -> chain.doFilter(request, response));
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    /** Whoever is nobody there, or no staff, is refused by the container or the API's own filter. */
    private static boolean isStaffs(HttpServletRequest request) {
        return CurrentHost.of(request).kind() == HostKind.TENANT
                && request.getUserPrincipal() != null
                && Audience.STAFF.admits(request::isUserInRole);
    }

    private Standing standing(String tenant) {
        var known = standings.find(tenant, user.getUsername());
        if (known.isEmpty()) {
            staff.adopt(
                    user.getUsername(),
                    user.getName(),
                    user.getEmail(),
                    user.realmRole().orElseThrow());
            return standings.find(tenant, user.getUsername()).orElseThrow();
        }
        if (!known.get().joined() && known.get().active()) {
            staff.join(known.get().staff());
        }
        return known.get();
    }

    /** A token counts no more; a browser that Keycloak still let in is told why. */
    private static void refuseInactive(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (path.startsWith("/api/")) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            new ErrorAnswer(request, response).write(HttpServletResponse.SC_UNAUTHORIZED, path, (Throwable) null);
            return;
        }
        new ErrorAnswer(request, response).write(HttpServletResponse.SC_FORBIDDEN, path, "inactive");
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
