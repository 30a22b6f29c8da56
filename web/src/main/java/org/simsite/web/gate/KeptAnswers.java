package org.simsite.web.gate;

import io.undertow.conduits.StoredResponseStreamSinkConduit;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.bean.Bean;
import org.simsite.web.page.KeptPage;
import org.simsite.web.page.PageKey;
import org.simsite.web.page.PageStore;

/** Answers with a page that is kept, before anybody else sees the request, or has what they answer kept. */
final class KeptAnswers {
    private static final AttachmentKey<PageKey> PLACE = AttachmentKey.create(PageKey.class);

    private final Bean<PageStore> pages;

    KeptAnswers(Bean<PageStore> pages) {
        this.pages = pages;
    }

    /** @return whether that was all */
    boolean answered(HttpServerExchange exchange, ServedHost host) throws IOException {
        if (host.tenantId() == null) {
            return false;
        }
        var servlet = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        var key = pages.get().place((HttpServletRequest) servlet.getServletRequest(), host);
        if (key.isEmpty()) {
            return false;
        }
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache"); // ask each time: RFC 9111 §5.2.2.4
        var page = pages.get().find(key.get());
        if (page.isPresent()) {
            send(page.get(), exchange, servlet);
        } else {
            keepAnswer(key.get(), exchange);
        }
        return page.isPresent();
    }

    private static void send(KeptPage page, HttpServerExchange exchange, ServletRequestContext servlet)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        var tag = new ETag(false, page.tag());
        headers.put(Headers.ETAG, tag.toString());
        headers.put(Headers.CONTENT_TYPE, page.type());
        headers.put(Headers.VARY, SecurityHeaders.READER);
        headers.put(SecurityHeaders.POLICY, SecurityHeaders.OWN_FILES);
        if (page.language() != null) {
            headers.put(Headers.CONTENT_LANGUAGE, page.language());
        }
        if (ETagUtils.handleIfNoneMatch(exchange, tag, true)) {
            var response = servlet.getServletResponse();
            response.setContentLength(page.body().length);
            response.getOutputStream().write(page.body());
        } else {
            exchange.setStatusCode(304);
        }
    }

    /** What has been answered so far ends in a failure and is no page. */
    static void spoil(HttpServerExchange exchange) {
        exchange.removeAttachment(PLACE);
    }

    private void keepAnswer(PageKey key, HttpServerExchange exchange) {
        exchange.putAttachment(PLACE, key);
        exchange.addResponseWrapper((sink, answer) ->
                isForAll(answer) ? new StoredResponseStreamSinkConduit(sink.create(), answer) : sink.create());
        exchange.addExchangeCompleteListener((answer, next) -> {
            try {
                keep(answer);
            } finally {
                next.proceed();
            }
        });
    }

    private void keep(HttpServerExchange answer) {
        var key = answer.getAttachment(PLACE);
        var body = answer.getAttachment(StoredResponseStreamSinkConduit.RESPONSE);
        if (key != null && body != null) {
            var headers = answer.getResponseHeaders();
            var type = headers.getFirst(Headers.CONTENT_TYPE);
            pages.get().keep(key, KeptPage.of(type, headers.getFirst(Headers.CONTENT_LANGUAGE), body));
        }
    }

    /** A whole page that gives its reader no cookie, and by that no session. */
    private static boolean isForAll(HttpServerExchange answer) {
        return answer.getStatusCode() == 200
                && String.valueOf(answer.getResponseHeaders().getFirst(Headers.CONTENT_TYPE))
                        .startsWith("text/html")
                && !answer.responseCookies().iterator().hasNext();
    }
}
