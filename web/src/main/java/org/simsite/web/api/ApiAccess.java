package org.simsite.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.simsite.web.host.HostPaths;

/** Lets in who may use this part of the API; the token itself was checked before. */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public class ApiAccess implements ContainerRequestFilter {
    @Inject
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        var audience = HostPaths.audience(request.getServletPath() + request.getPathInfo());
        if (!audience.admits(request::isUserInRole)) {
            throw new ForbiddenException();
        }
    }
}
