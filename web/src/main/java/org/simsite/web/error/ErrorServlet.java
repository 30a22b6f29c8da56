package org.simsite.web.error;

import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Answers in place of whatever refused or failed outside the API's own mapper: the gate, the login, the container, a
 * page. It leans on nothing that can fail with it, and repeats nothing of the request.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    /** For the gate, which refuses before a request has the security context that a dispatch to this servlet needs. */
    public static void refuse(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        answer(request, response);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = ErrorCause.status(request);
        response.setStatus(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var problem = Problem.of(status, Languages.of(request));
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            problem = problem.because(problem.detail() + " " + logged(request));
        }
        if (isForProgram(request)) {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getWriter().write(json(problem));
        } else {
            response.setContentType("text/html");
            response.getWriter().write(new ErrorPage(problem, request).html());
        }
    }

    /** @return the number that finds the failure in the log */
    private static String logged(HttpServletRequest request) {
        var id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "failed request " + id, (Throwable)
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return id;
    }

    private static boolean isForProgram(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return ErrorCause.path(request).startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    private static String json(Problem problem) {
        return Json.createObjectBuilder()
                .add("type", problem.type())
                .add("title", problem.title())
                .add("status", problem.status())
                .add("detail", problem.detail())
                .build()
                .toString();
    }
}
