package org.simsite.web.look;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.simsite.tenancy.brand.Colour;
import org.simsite.tenancy.brand.Ground;

/** Colours somebody only thinks of: {@code ?light=%230b6e5f&dark=…}; what is no colour changes nothing. */
@WebServlet("/console/settings/brand/preview.css")
public class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/css");
        var light = Colour.parse(request.getParameter("light"));
        if (light.isEmpty()) return;
        var dark = Colour.parse(request.getParameter("dark")).orElseGet(() -> Ground.DARK.nearest(light.get()));
        response.getWriter().write(new AccentSheet(light.get(), dark).css(".preview"));
    }
}
