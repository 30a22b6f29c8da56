package org.simsite.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.device.Device;
import org.simsite.tenancy.device.Devices;
import org.simsite.web.host.CurrentHost;

/** The devices of the person whose request it is: nobody reaches another's. */
@ApplicationScoped
class OwnDevices {
    @Inject
    Devices devices;

    @Inject
    AsTenant as;

    List<Device> list(HttpServletRequest request) {
        return as.call(realm(request), () -> devices.of(username(request), here(request)));
    }

    void end(HttpServletRequest request, UUID device) {
        as.run(realm(request), () -> devices.end(username(request), device));
    }

    void endOthers(HttpServletRequest request) {
        as.run(realm(request), () -> devices.endOthers(username(request), here(request)));
    }

    private static String realm(HttpServletRequest request) {
        return CurrentHost.of(request).realm();
    }

    /** On a site by its hand-over, elsewhere by Keycloak; the paths that lead here ask for one or the other. */
    private static String username(HttpServletRequest request) {
        return SiteSessions.find(request).map(SignedIn::username).orElseGet(() -> new User(request).username());
    }

    /** @throws IllegalStateException without a session: whoever is signed in has one, and its mark */
    private static UUID here(HttpServletRequest request) {
        return DeviceBook.device(request.getSession(false))
                .orElseThrow(() -> new IllegalStateException("a session without its device"));
    }
}
