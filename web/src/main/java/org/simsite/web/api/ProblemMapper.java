package org.simsite.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.Stale;
import org.simsite.tenancy.input.TooOften;
import org.simsite.web.error.Languages;
import org.simsite.web.error.Problem;

/** The one place where what goes wrong in the API becomes an answer. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        return map(thrown, Languages.of(request));
    }

    static Response map(Throwable thrown, Locale locale) {
        return switch (thrown) {
            case InvalidInput bad -> answer(Problem.of(422, bad.errors(), locale));
            case Conflict taken -> answer(Problem.of(409, List.of(taken.error()), locale));
            case NoSuchElementException unknown -> answer(Problem.of(404, locale));
            case Stale stale -> answer(Problem.of(412, locale));
            case TooOften often -> wait(often, locale);
            default ->
                BadBody.in(thrown).map(bad -> answer(bad.problem(locale))).orElseGet(() -> other(thrown, locale));
        };
    }

    private static Response other(Throwable thrown, Locale locale) {
        return thrown instanceof WebApplicationException refused ? refused(refused, locale) : failed(thrown, locale);
    }

    private static Response refused(WebApplicationException refused, Locale locale) {
        var theirs = refused.getResponse();
        if (theirs.getStatus() < 400) {
            return theirs; // the answer to OPTIONS comes this way
        }
        var ours = Response.fromResponse(answer(Problem.of(theirs.getStatus(), locale)));
        for (var header : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)) {
            if (theirs.getHeaderString(header) != null) {
                ours.header(header, theirs.getHeaderString(header));
            }
        }
        return ours.build();
    }

    /** Rounded up: whoever waits that long is served. */
    private static Response wait(TooOften often, Locale locale) {
        return Response.fromResponse(answer(Problem.of(429, locale)))
                .header(
                        HttpHeaders.RETRY_AFTER,
                        often.retryAfter().plusMillis(999).toSeconds())
                .build();
    }

    private static Response failed(Throwable thrown, Locale locale) {
        var id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "failed API call " + id, thrown);
        var problem = Problem.of(500, locale);
        return answer(problem.because(problem.detail() + " " + id));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
