package org.simsite.web.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives a session a new id as soon as it is somebody's: an id known from before the login opens nothing. */
@WebFilter("/*")
public class NewSessionAtLogin extends HttpFilter {
    private static final String DONE = NewSessionAtLogin.class.getName();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = request.getUserPrincipal() == null ? null : request.getSession(false);
        if (session != null && session.getAttribute(DONE) == null) {
            request.changeSessionId();
            session.setAttribute(DONE, true);
        }
        chain.doFilter(request, response);
    }
}
