package org.simsite.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.web.host.CurrentHost;

/**
 * Gives a session a new id as soon as it is somebody's, for an id known from before the login opens nothing, and enters
 * it in the book of devices and in the audit log. The API is passed by: it knows tokens only, and a cookie beside one means nothing there.
 */
@WebFilter("/*")
public class NewSessionAtLogin extends HttpFilter {
    private static final String DONE = NewSessionAtLogin.class.getName();

    @Inject
    DeviceBook devices;

    @Inject
    transient AuditLog audit;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isApi = request.getServletPath().startsWith("/api/");
        var session = isApi || request.getUserPrincipal() == null ? null : request.getSession(false);
        if (session != null) {
            enter(request, session);
        }
        chain.doFilter(request, response);
    }

    private void enter(HttpServletRequest request, HttpSession session) {
        if (session.getAttribute(DONE) == null) {
            request.changeSessionId();
            session.setAttribute(DONE, true);
            audit.record(
                    CurrentHost.of(request).tenantId(),
                    RequestWitness.of(request),
                    Act.of("signin", request.getUserPrincipal().getName()));
        }
        var user = new User(request);
        devices.enter(
                request,
                session,
                user.username(),
                user.claim("sub").orElse(""),
                user.claim("sid").orElse(""));
    }
}
