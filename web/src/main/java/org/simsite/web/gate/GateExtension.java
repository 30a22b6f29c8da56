package org.simsite.web.gate;

import io.undertow.security.api.AuthenticationMode;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ServletSessionConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.simsite.web.bean.Bean;
import org.simsite.web.error.FailureLog;
import org.simsite.web.login.KnownTokens;

/**
 * Puts the gate before everything else of the deployment: the outer chain runs with its class loader and naming, but
 * before authentication and before any filter or servlet.
 */
public class GateExtension implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var proxies = proxies();
        deployment.addInitialHandlerChainWrapper(CookieHandler::new);
        deployment.addInitialHandlerChainWrapper(
                next -> new Turns(next, proxies, atOnce(ConfigProvider.getConfig()), GateHandler::knownTenant));
        // ahead of the turns: a body that comes drop by drop holds none before it is longer than most
        deployment.addInitialHandlerChainWrapper(next -> new RequestBufferingHandler(next, 1));
        deployment.addInitialHandlerChainWrapper(IoThreadEnd::new);
        deployment.addOuterHandlerChainWrapper(GateHandler::new);
        var tokens = new Bean<>(KnownTokens.class);
        deployment.addSecurityWrapper(next -> new TokenHandler(next, tokens::get));
        deployment.addSessionListener(new SessionBinding());
        deployment.setExceptionHandler(new FailureLog());
        deployment.setServletSessionConfig(sessions(ConfigProvider.getConfig()
                .getOptionalValue("simsite.public-scheme", String.class)
                .filter("https"::equals)
                .isPresent()));
        // A public page never waits for Keycloak: only what web.xml constrains asks who is there.
        deployment.setAuthenticationMode(AuthenticationMode.CONSTRAINT_DRIVEN);
    }

    /** A quarter of the threads that the server has by itself. */
    private static int atOnce(Config config) {
        return config.getOptionalValue("simsite.tenant-requests-at-once", Integer.class)
                .orElse(4 * Runtime.getRuntime().availableProcessors());
    }

    /** A network that is none stops the start. */
    private static Proxies proxies() {
        return Proxies.of(ConfigProvider.getConfig()
                .getOptionalValue("simsite.proxies", String.class)
                .orElse(""));
    }

    /** A cookie of this one host; over TLS the prefix keeps every other host from setting it (RFC 6265bis §4.1.3.2). */
    static ServletSessionConfig sessions(boolean secure) {
        return new ServletSessionConfig()
                .setName(secure ? "__Host-simsite" : "simsite")
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }
}
