package org.simsite.web.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.bean.Bean;
import org.simsite.web.error.ErrorAnswer;
import org.simsite.web.host.CurrentHost;
import org.simsite.web.page.PageStore;

/** The first thing a request meets: fixes its host and tenant, or refuses it. */
final class GateHandler implements HttpHandler {
    private static final Bean<Hosts> HOSTS = new Bean<>(Hosts.class);
    private static final KeptAnswers KEPT = new KeptAnswers(new Bean<>(PageStore.class));

    private final HttpHandler next;

    GateHandler(HttpHandler next) {
        this.next = next;
    }

    /** Whose a host is, as far as a thread that must not wait can know. */
    static Optional<String> knownTenant(HostName name) {
        return HOSTS.known().flatMap(hosts -> hosts.knownTenant(name));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var hosts = HOSTS.get();
        InnerAddress.readdress(exchange, hosts);
        var gate = new Gate(new Gate.Rules(hosts::resolve, name -> origin(hosts.url(name))));
        var verdict = verdict(gate, exchange);
        var servlet = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        if (verdict.host() != null) {
            settle(exchange, hosts.url(verdict.host().name()));
            CurrentHost.attach(servlet.getServletRequest(), verdict.host());
        }
        exchange.addResponseCommitListener(new SecurityHeaders(verdict.host()));
        if (verdict.status() == 200) {
            pass(exchange, servlet, verdict.host());
        } else if (verdict.status() == 307) {
            leadOn(exchange, servlet, hosts.url(verdict.host().movedTo()));
        } else {
            refuse(exchange, servlet, verdict);
        }
    }

    private static Gate.Verdict verdict(Gate gate, HttpServerExchange exchange) {
        if (!CookieHandler.readable(exchange)) {
            return new Gate.Verdict(null, 400);
        }
        var verdict = gate.judge(call(exchange));
        return verdict.status() == 200 && Turns.refused(exchange) ? new Gate.Verdict(verdict.host(), 429) : verdict;
    }

    /** For a time only, so no browser may remember it: the name will be somebody else's. */
    private static void leadOn(HttpServerExchange exchange, ServletRequestContext servlet, URI root) {
        var query = exchange.getQueryString().isEmpty() ? "" : "?" + exchange.getQueryString();
        var response = (HttpServletResponse) servlet.getServletResponse();
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        response.setHeader("Location", root + exchange.getRequestURI() + query);
        response.setHeader("Cache-Control", "no-store");
    }

    /** Written here: the container's error page lies behind the login, which has not seen this request. */
    private static void refuse(HttpServerExchange exchange, ServletRequestContext servlet, Gate.Verdict verdict)
            throws IOException {
        var answer = answer(servlet);
        var host = verdict.host();
        if (host != null && host.closedUntil() != null && verdict.status() != 404) {
            answer.write(verdict.status(), exchange.getRelativePath(), host.closedUntil());
        } else if (host != null && host.suspended() && verdict.status() != 404) {
            answer.write(verdict.status(), exchange.getRelativePath(), "suspended");
        } else {
            answer.write(verdict.status(), exchange.getRelativePath(), (Throwable) null);
        }
    }

    private static ErrorAnswer answer(ServletRequestContext servlet) {
        return new ErrorAnswer(
                (HttpServletRequest) servlet.getServletRequest(), (HttpServletResponse) servlet.getServletResponse());
    }

    private void pass(HttpServerExchange exchange, ServletRequestContext servlet, ServedHost host) throws Exception {
        if (KEPT.answered(exchange, host)) {
            return;
        }
        OwnChanges.expect(exchange, host);
        exchange.setMaxEntitySize(Gate.limit(exchange.getRelativePath()));
        int status = SigninPost.judge(exchange, host, OwnSession.of(exchange, host));
        if (status != 200) {
            answer(servlet).write(status, exchange.getRelativePath(), status == 503 ? "away" : "signin");
            return;
        }
        if (host.tenantId() == null) {
            next.handleRequest(exchange);
        } else {
            new AsTenant().attempt(host.tenantId(), () -> proceed(exchange));
        }
    }

    private Void proceed(HttpServerExchange exchange) throws Exception {
        boolean done = false;
        try {
            next.handleRequest(exchange);
            done = true;
        } finally {
            if (!done) {
                KeptAnswers.spoil(exchange);
            }
        }
        return null;
    }

    /**
     * Gives the request the public address of its host: every address built from here on (a redirect to log in, the
     * way back) is the registered one, whatever the spelling, port or scheme it came with through a proxy.
     */
    private static void settle(HttpServerExchange exchange, URI url) {
        exchange.getRequestHeaders().put(Headers.HOST, url.getRawAuthority());
        exchange.setRequestScheme(url.getScheme());
        if (exchange.isHostIncludedInRequestURI()) {
            exchange.setRequestURI(URI.create(exchange.getRequestURI()).getRawPath(), false);
        }
    }

    private static Gate.Call call(HttpServerExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var host = headers.get(Headers.HOST);
        return new Gate.Call(
                host == null ? List.of() : List.copyOf(host),
                target(exchange),
                exchange.getRequestMethod().toString(),
                exchange.getRelativePath(),
                exchange.getQueryString(),
                headers.getFirst(Headers.ORIGIN),
                exchange.getRequestContentLength(),
                SigninPost.bearer(exchange) != null);
    }

    /** Authority of an absolute target, RFC 9112 §3.2.2; one that is no URI is equal to no Host. */
    private static @Nullable String target(HttpServerExchange exchange) {
        if (!exchange.isHostIncludedInRequestURI()) {
            return null;
        }
        var uri = exchange.getRequestURI();
        int start = uri.indexOf("://") + 3;
        int end = uri.indexOf('/', start);
        return end < 0 ? uri.substring(start) : uri.substring(start, end);
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
