package org.simsite.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Signs one's own devices out: {@code POST …/devices/end} with {@code device}, or without one all but this. A plain
 * form that needs no view state, guarded by the gate's look at the origin.
 */
@WebServlet({"/console/devices/end", "/my/devices/end", "/pool/devices/end"})
public class DevicesServlet extends HttpServlet {
    static final String ENDED = "ended";

    private static final long serialVersionUID = 1;

    @Inject
    OwnDevices devices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var device = request.getParameter("device");
        if (device == null) {
            devices.endOthers(request);
        } else if (isId(device)) {
            devices.end(request, UUID.fromString(device));
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var list = request.getServletPath().replaceFirst("/end$", "");
        response.sendRedirect(list + "?" + ENDED + "=1");
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
