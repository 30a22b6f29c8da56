package org.simsite.web.error;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers in place of whatever refused or failed outside the API's own mapper: the gate, the login, the container, a
 * page. It leans on nothing that can fail with it, and repeats nothing of the request.
 */
public final class ErrorAnswer {
    /** Attribute of a request: what it was about, if 400, 401 or 403 is all that is said of its failure. */
    public static final String TOPIC = ErrorAnswer.class.getName() + ".topic";

    /** RFC 6585 §4. */
    private static final int TOO_MANY = 429;

    private static final System.Logger LOG = System.getLogger(ErrorAnswer.class.getName());

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    public ErrorAnswer(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** @param path that was asked for, which tells a program's call from a person's */
    public void write(int status, String path, @Nullable Throwable thrown) throws IOException {
        write(path, problem(status, thrown));
    }

    /** @param topic names words that say more than the status does */
    public void write(int status, String path, String topic) throws IOException {
        write(path, Problem.of(status, topic, Languages.of(request)));
    }

    /** @param closedUntil when the tenant of a closed host will be erased */
    public void write(int status, String path, Instant closedUntil) throws IOException {
        var locale = Languages.of(request);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(closedUntil.atZone(ZoneOffset.UTC));
        var problem = Problem.of(status, "closed", locale);
        write(path, problem.because(MessageFormat.format(problem.detail(), day)));
    }

    private void write(String path, Problem problem) throws IOException {
        int status = problem.status();
        response.setStatus(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        } else if (status == TOO_MANY) {
            response.setHeader("Retry-After", "1");
        }
        if (isForProgram(path)) {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getWriter().write(json(problem));
        } else {
            response.setContentType("text/html");
            response.getWriter().write(new ErrorPage(problem, request).html());
        }
    }

    private Problem problem(int status, @Nullable Throwable thrown) {
        if (request.getAttribute(TOPIC) instanceof String topic
                && List.of(400, 401, 403).contains(status)) {
            return Problem.of(status, topic, Languages.of(request));
        }
        var problem = Problem.of(status, Languages.of(request));
        return status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? problem.because(problem.detail() + " " + logged(thrown))
                : problem;
    }

    /** @return the number that finds the failure in the log */
    private static String logged(@Nullable Throwable thrown) {
        var id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "failed request " + id, thrown);
        return id;
    }

    private boolean isForProgram(String path) {
        var accept = request.getHeader("Accept");
        return path.startsWith("/api/") || (accept != null && accept.contains("json") && !accept.contains("html"));
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
