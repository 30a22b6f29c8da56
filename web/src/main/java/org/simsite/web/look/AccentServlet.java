package org.simsite.web.look;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.simsite.tenancy.brand.Colour;

/** The colours of the tenant whose host this is, as a style sheet after ours. Pages name its version: {@code ?v=…}. */
@WebServlet("/look/accent.css")
public class AccentServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Place place;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var brand = place.brand();
        var light = brand.accent();
        if (light.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var dark = brand.accentDark().orElseThrow();
        if (Kept.answered(version(light.get(), dark), request, response)) return;
        response.setContentType("text/css");
        response.getWriter().write(new AccentSheet(light.get(), dark).css(":root"));
    }

    static String version(Colour light, Colour dark) {
        return light.hex().substring(1) + dark.hex().substring(1);
    }
}
