package org.simsite.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.host.Hosts;
import org.simsite.web.host.CurrentHost;

/**
 * A site signs nobody in itself: it sends the browser to its tenant's host, which does, and takes the one-time ticket
 * that comes back.
 */
@WebServlet({"/signin", "/signin/return"})
public class SigninServlet extends HttpServlet {
    @Inject
    Hosts hosts;

    @Inject
    Tickets tickets;

    @Inject
    DeviceBook devices;

    @Inject
    AuditLog audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/signin")) {
            leave(request, response);
        } else {
            come(request, response);
        }
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SiteSessions.find(request).isPresent()) {
            response.sendRedirect(StateCookie.HOME);
            return;
        }
        var site = CurrentHost.of(request);
        var cookie = StateCookie.towards(Objects.requireNonNullElse(request.getParameter("to"), StateCookie.HOME));
        cookie.give(request, response);
        var tenant = hosts.url(site.home());
        response.sendRedirect(tenant + "/handover/" + site.name().value() + "/" + Secrets.digest(cookie.state()));
    }

    private void come(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var site = CurrentHost.of(request);
        var ticket = Objects.requireNonNullElse(request.getParameter("ticket"), "");
        var cookie = StateCookie.find(request);
        StateCookie.drop(request, response);
        var who = tickets.take(
                ticket, site.name().value(), cookie.map(StateCookie::state).orElse(""));
        if (who.isEmpty() || cookie.isEmpty()) {
            audit.note(Act.of("signin.refused", site.name().value()));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        SiteSessions.open(request, who.get());
        devices.enter(
                request,
                request.getSession(),
                who.get().username(),
                who.get().subject(),
                who.get().sid());
        audit.note(Act.of("signin", who.get().username()));
        response.sendRedirect(cookie.get().target());
    }
}
