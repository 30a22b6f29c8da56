package org.simsite.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.device.Devices;
import org.simsite.tenancy.identity.KeycloakAway;
import org.simsite.tenancy.identity.LogoutToken;
import org.simsite.tenancy.identity.LogoutTokens;

/**
 * Where Keycloak says that a session has ended: OpenID Connect Back-Channel Logout 1.0 §2.5. The token in the body says
 * which realm it is of; the host is the same for all of them, and nothing else of the request counts.
 */
@WebServlet("/api/backchannel-logout")
public class BackChannelLogoutServlet extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(BackChannelLogoutServlet.class.getName());
    private static final long serialVersionUID = 1;

    @Inject
    LogoutTokens tokens;

    @Inject
    Devices devices;

    @Inject
    AsTenant as;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            var token =
                    Optional.ofNullable(request.getParameter("logout_token")).flatMap(tokens::take);
            token.ifPresentOrElse(
                    this::end,
                    () -> LOG.log(Level.WARNING, "a logout token was refused from {0}", request.getRemoteAddr()));
            response.setStatus(token.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        } catch (KeycloakAway away) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** The session if one is named: the subject may have others that go on. */
    private void end(LogoutToken token) {
        as.run(token.realm(), () -> {
            if (token.sid().isEmpty()) {
                devices.endedAll(token.subject());
            } else {
                devices.ended(token.sid());
            }
        });
    }
}
