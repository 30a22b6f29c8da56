package org.simsite.web.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Pages below {@code /my} are for the customer whose site it is; everybody else signs in first. */
@WebFilter("/my/*")
public class MyPagesFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SiteSessions.find(request).isPresent()) {
            chain.doFilter(request, response);
        } else if (request.getHeader("Faces-Request") != null) {
            Ajax.redirect(response, signin(request));
        } else {
            response.sendRedirect(signin(request));
        }
    }

    private static String signin(HttpServletRequest request) {
        var target = request.getRequestURI();
        return StateCookie.isOwnPage(target) ? "/signin?to=" + target : "/signin";
    }
}
