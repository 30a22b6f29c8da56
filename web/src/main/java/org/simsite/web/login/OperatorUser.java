package org.simsite.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The platform's operator who is signed in. */
@Named
@RequestScoped
public class OperatorUser {
    @Inject
    HttpServletRequest request;

    public String getUsername() {
        return new User(request).username();
    }

    public String getName() {
        return new User(request).name();
    }
}
