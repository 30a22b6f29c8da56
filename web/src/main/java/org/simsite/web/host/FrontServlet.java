package org.simsite.web.host;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.simsite.tenancy.host.HostKind;

/** Shows each host kind its own home at {@code /}. */
@WebServlet("")
public class FrontServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var kind = CurrentHost.of(request).kind();
        if (kind == HostKind.OPERATOR) {
            response.sendRedirect("/pool/"); // behind the login, which a forward would pass by
        } else {
            request.getRequestDispatcher(home(kind)).forward(request, response);
        }
    }

    static String home(HostKind kind) {
        return switch (kind) {
            case PLATFORM -> "/platform/index.xhtml";
            case TENANT -> "/shop/index.xhtml";
            case SITE -> "/site/index.xhtml";
            case OPERATOR -> "/pool/index.xhtml";
        };
    }
}
