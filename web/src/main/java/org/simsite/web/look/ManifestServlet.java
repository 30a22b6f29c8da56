package org.simsite.web.look;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets a customer keep her site on the home screen of her phone: W3C Web Application Manifest. */
@WebServlet("/look/manifest.webmanifest")
public class ManifestServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Place place;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var icon = Json.createObjectBuilder()
                .add("src", "/jakarta.faces.resource/logo.svg.xhtml?ln=simsite")
                .add("type", "image/svg+xml")
                .add("sizes", "any");
        var manifest = Json.createObjectBuilder()
                .add("name", place.getBrand())
                .add("short_name", place.getBrand())
                .add("start_url", "/my/")
                .add("scope", "/")
                .add("display", "standalone")
                .add("background_color", "#f6f7f8")
                .add("theme_color", "#ffffff")
                .add("icons", Json.createArrayBuilder().add(icon))
                .build();
        response.setContentType("application/manifest+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "max-age=3600");
        response.getWriter().write(manifest.toString());
    }
}
