package org.simsite.web.look;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.simsite.tenancy.brand.Brands;
import org.simsite.tenancy.brand.Logo;
import org.simsite.tenancy.current.CurrentTenant;

/** The logo of the tenant whose host this is, on its customers' sites too. Pages name its version: {@code ?v=…}. */
@WebServlet("/look/logo")
public class LogoServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Brands brands;

    @Inject
    transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var logo = current.find().flatMap(tenant -> brands.logo());
        if (logo.isPresent()) send(logo.get(), request, response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void send(Logo logo, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Kept.answered(logo.hash(), request, response)) return;
        response.setContentType(logo.type());
        response.setContentLength(logo.picture().length);
        response.getOutputStream().write(logo.picture());
    }
}
