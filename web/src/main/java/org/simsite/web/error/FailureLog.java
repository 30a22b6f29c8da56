package org.simsite.web.error;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.ExceptionHandler;
import io.undertow.servlet.api.LoggingExceptionHandler;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What is thrown out of a page is an answer as a rule: that there is no such thing, that the session has ended. The error
 * page gives it, and writes down what is a failure of ours. Only an answer that was cut off would be told by nobody.
 */
public final class FailureLog implements ExceptionHandler {
    /** @return false: the error page answers */
    @Override
    public boolean handleThrowable(
            HttpServerExchange exchange, ServletRequest request, ServletResponse response, Throwable thrown) {
        boolean isCutOff =
                exchange.isResponseStarted() && !ErrorCause.isEndedSession((HttpServletRequest) request, thrown);
        return isCutOff && LoggingExceptionHandler.DEFAULT.handleThrowable(exchange, request, response, thrown);
    }
}
