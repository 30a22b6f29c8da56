package org.simsite.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.simsite.tenancy.device.Devices;
import org.simsite.web.host.CurrentHost;

/** Where a site's session keeps who is signed in. */
final class SiteSessions {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private SiteSessions() {}

    static Optional<SignedIn> find(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var host = CurrentHost.of(request).name().value();
        return Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE))
                .filter(who -> who.site().equals(host))
                .filter(who -> who.since().plus(Devices.LONGEST).isAfter(Instant.now()));
    }

    /** A new session with a new id: one that was there before the sign-in is worth nothing. */
    static void open(HttpServletRequest request, SignedIn who) {
        close(request);
        request.getSession(true).setAttribute(ATTRIBUTE, who);
    }

    static void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            SessionEnd.of(session);
        }
    }
}
