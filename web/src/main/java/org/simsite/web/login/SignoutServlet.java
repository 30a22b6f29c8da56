package org.simsite.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.host.CurrentHost;

/**
 * The way out: {@code POST /signout} ends the session of this host and then Keycloak's. A site goes through its
 * tenant's host, {@code GET /signout/<site>?ticket=}, because Keycloak knows only that one.
 */
@WebServlet("/signout/*")
public class SignoutServlet extends HttpServlet {
    @Inject
    Hosts hosts;

    @Inject
    Tickets tickets;

    @Inject
    EndSession endSession;

    @Inject
    DeviceBook devices;

    @Inject
    AuditLog audit;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var host = CurrentHost.of(request);
        endSession.who(request).ifPresent(who -> audit.note(Act.of("signout", who)));
        if (host.kind() == HostKind.SITE) {
            response.sendRedirect(leaveSite(request, host));
        } else {
            response.sendRedirect(endSession.of(request, null));
        }
    }

    /** The ticket proves that the site's own page asked, so that no foreign link signs anybody out. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var host = CurrentHost.of(request);
        var slug = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        var ticket = Optional.ofNullable(request.getParameter("ticket")).orElse("");
        if (host.kind() == HostKind.TENANT && slug.matches("[a-z0-9-]{1,63}")) {
            var site = hosts.siteNear(host, slug).value();
            var who = tickets.take(ticket, site, challenge(site));
            response.sendRedirect(who.isPresent() ? endSession.of(request, slug) : "/");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String leaveSite(HttpServletRequest request, ServedHost site) {
        var who = SiteSessions.find(request);
        var session = request.getSession(false);
        if (session != null) {
            devices.leave(session, site.realm());
        }
        SiteSessions.close(request);
        if (who.isEmpty()) {
            return "/";
        }
        var ticket =
                tickets.issue(who.get(), Secrets.digest(challenge(site.name().value())));
        return hosts.url(site.home()) + "/signout/" + site.siteSlug() + "?ticket=" + ticket;
    }

    /** Keeps a ticket of the way out from being one of the way in, whose state is random. */
    private static String challenge(String site) {
        return "signout:" + site;
    }
}
