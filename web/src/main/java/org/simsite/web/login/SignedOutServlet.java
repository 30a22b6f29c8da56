package org.simsite.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.Hosts;
import org.simsite.web.host.CurrentHost;

/** Where Keycloak sends a browser that is signed out: home, or on to the site of this tenant it came from. */
@WebServlet("/signed-out")
public class SignedOutServlet extends HttpServlet {
    @Inject
    Hosts hosts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var host = CurrentHost.of(request);
        var slug = request.getParameter("state");
        if (host.kind() != HostKind.TENANT || slug == null || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            response.sendRedirect("/");
            return;
        }
        var site = hosts.siteNear(host, slug);
        response.sendRedirect(hosts.resolve(site).isPresent() ? hosts.url(site) + "/" : "/");
    }
}
