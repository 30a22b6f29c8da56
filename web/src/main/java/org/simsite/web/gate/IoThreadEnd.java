package org.simsite.web.gate;

import io.undertow.server.ExchangeCompletionListener.NextListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * Ends each request on the thread that reads its connection. Where another thread does, the reading one waits for it by
 * spinning (Undertow's {@code HttpReadListener.handleEvent}), and on a machine whose cores are all busy that is for the
 * rest of its time slice: a third of all that a call of the API cost.
 */
final class IoThreadEnd implements HttpHandler {
    private final HttpHandler next;

    IoThreadEnd(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addExchangeCompleteListener(IoThreadEnd::end);
        next.handleRequest(exchange);
    }

    private static void end(HttpServerExchange exchange, NextListener others) {
        if (exchange.isInIoThread()) {
            others.proceed();
        } else {
            exchange.getIoThread().execute(others::proceed);
        }
    }
}
