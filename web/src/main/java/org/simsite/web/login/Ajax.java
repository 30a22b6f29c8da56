package org.simsite.web.login;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a page elsewhere that asked by script: Jakarta Faces 4.0 §13.4.5, partial response. */
final class Ajax {
    private Ajax() {}

    /** @param path of this host, made by us: it is not escaped */
    static void redirect(HttpServletResponse response, String path) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + path
                        + "\"></redirect></partial-response>");
    }
}
