package org.simsite.web.look;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Browsers ask for this by themselves where no page names an icon: beside JSON, a download, the manifest. */
@WebServlet("/favicon.ico")
public class FaviconServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.sendRedirect("/jakarta.faces.resource/logo.svg.xhtml?ln=simsite");
    }
}
