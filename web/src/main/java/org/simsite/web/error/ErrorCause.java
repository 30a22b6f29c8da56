package org.simsite.web.error;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FileNotFoundException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.host.HostsBusy;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.TooOften;

/** Why the container went to the error page. */
final class ErrorCause {
    private ErrorCause() {}

    /** The status to answer: what is not there is 404 for a page as it is for the API. */
    static int status(HttpServletRequest request) {
        if (isEndedSession(request)) {
            return 409;
        }
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return of((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), status == null ? 404 : status);
    }

    static int of(@Nullable Throwable thrown, int status) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchElementException || cause instanceof FileNotFoundException) {
                return 404;
            } else if (cause instanceof InvalidInput) {
                return 400; // of an address: what is typed into a form is answered beside its field
            } else if (cause instanceof TooOften) {
                return 429;
            } else if (cause instanceof HostsBusy) {
                return 503;
            } else if (cause instanceof ViewExpiredException || isNoView(cause)) {
                return 409;
            }
        }
        return status;
    }

    /** What Faces says of a state without a view, sent to a page that keeps one. */
    private static boolean isNoView(Throwable cause) {
        return cause instanceof FacesException
                && String.valueOf(cause.getMessage()).startsWith("Unable to restore view");
    }

    /** Whether it failed because another request has signed its session out meanwhile. */
    static boolean isEndedSession(HttpServletRequest request) {
        return isEndedSession(request, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    static boolean isEndedSession(HttpServletRequest request, @Nullable Throwable thrown) {
        return request.getRequestedSessionId() != null
                && !hasSession(request)
                && isBy(IllegalStateException.class, thrown);
    }

    /** One that has ended throws at each look, and may still count as valid. */
    private static boolean hasSession(HttpServletRequest request) {
        try {
            var session = request.getSession(false);
            return session != null && session.getAttributeNames() != null;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    private static boolean isBy(Class<? extends Throwable> type, @Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The path with its query, as it was asked for. */
    static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /** The path that was asked for. */
    static String path(HttpServletRequest request) {
        var path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? "" : path;
    }
}
