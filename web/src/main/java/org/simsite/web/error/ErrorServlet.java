package org.simsite.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the container goes with what was refused or failed inside. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ErrorCause.isEndedSession(request) && request.getMethod().equals("GET")) {
            response.sendRedirect(ErrorCause.address(request)); // now without it: to the sign-in, where one is needed
            return;
        }
        new ErrorAnswer(request, response).write(ErrorCause.status(request), ErrorCause.path(request), (Throwable)
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }
}
