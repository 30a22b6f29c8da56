package org.simsite.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.ServedHost;

class OneTransactionFilterTest {
    private final List<String> steps = new ArrayList<>();
    private final OneTransactionFilter filter = new OneTransactionFilter();
    private int status = Status.STATUS_ACTIVE;

    OneTransactionFilterTest() {
        filter.transaction = (UserTransaction) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {UserTransaction.class}, (p, call, a) -> {
                    if (call.getName().equals("getStatus")) return status;
                    steps.add(call.getName());
                    return null;
                });
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  TENANT,   /shop/index.xhtml,       begin page commit",
        "GET,  TENANT,   /products/item,          begin page commit",
        "GET,  SITE,     /my/index.xhtml,         begin page commit",
        "POST, TENANT,   /join,                   page",
        "GET,  TENANT,   /console/index.xhtml,    page",
        "GET,  TENANT,   /jakarta.faces.resource/css/base.css.xhtml, page",
        "GET,  PLATFORM, /signup/confirm,         page",
    })
    void whatIsOnlyReadIsReadInOneTransaction(String method, HostKind kind, String path, String expected)
            throws Exception {
        filter.doFilter(request(method, kind, path), null, page());
        assertThat(steps).containsExactly(expected.split(" "));
    }

    @Test
    void aRefusalOfAServiceLeavesNothingToCommit() throws Exception {
        status = Status.STATUS_MARKED_ROLLBACK;
        filter.doFilter(request("GET", HostKind.TENANT, "/products/item"), null, page());
        assertThat(steps).containsExactly("begin", "page", "rollback");
    }

    @Test
    void aPageThatFailsFailsAsItWould() {
        FilterChain failing = (request, response) -> {
            throw new ServletException("no such product");
        };
        assertThatThrownBy(() -> filter.doFilter(request("GET", HostKind.TENANT, "/products/item"), null, failing))
                .hasMessage("no such product");
        assertThat(steps).containsExactly("begin", "commit");
    }

    private FilterChain page() throws IOException, ServletException {
        return (request, response) -> steps.add("page");
    }

    private static HttpServletRequest request(String method, HostKind kind, String path) {
        var tenant = kind == HostKind.PLATFORM ? null : "acme-x1y2";
        var host = new ServedHost(HostName.parse("acme.simsite.localhost"), kind, tenant, null, null, "acme", false);
        return (HttpServletRequest) Proxy.newProxyInstance(
                OneTransactionFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, args) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getServletPath" -> path;
                    case "getAttribute" -> host;
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }
}
