package org.simsite.web.gate;

import io.undertow.security.api.AuthenticationMode;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Puts the gate before everything else of the deployment: the outer chain runs with its class loader and naming, but
 * before authentication and before any filter or servlet.
 */
public class GateExtension implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addOuterHandlerChainWrapper(GateHandler::new);
        deployment.addSessionListener(new SessionBinding());
        // A public page never waits for Keycloak: only what web.xml constrains asks who is there.
        deployment.setAuthenticationMode(AuthenticationMode.CONSTRAINT_DRIVEN);
    }
}
