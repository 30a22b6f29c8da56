package org.simsite.web.look;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.simsite.web.wish.Wish;

/** Keeps a reader's wish and brings her back: {@code /look?theme=dark&to=/join}. Works without a script. */
@WebServlet("/look")
public class LookServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_WAY_BACK = 2_000;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (var wish : Wish.values()) {
            var value = request.getParameter(wish.parameter());
            if (value == null) continue;
            try {
                wish.keep(value, request, response);
            } catch (IllegalArgumentException unknown) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(wayBack(request.getParameter("to")));
    }

    /** A path of this host only: "//" and "/\" would lead to another. */
    static String wayBack(String to) {
        return Optional.ofNullable(to)
                .filter(path -> path.length() <= LONGEST_WAY_BACK)
                .filter(path -> path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*"))
                .orElse("/");
    }
}
