package org.simsite.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.ServedHost;

class PageStoreTest {
    private static final ServedHost ACME = host("acme", HostKind.TENANT, "acme-x1y2");
    private static final ServedHost GLOBEX = host("globex", HostKind.TENANT, "globex-x1y2");
    private static final KeptPage PAGE = KeptPage.of("text/html", "en", new byte[] {1});

    private final PageStore store = new PageStore(new ConcurrentHashMap<>());

    @ParameterizedTest(name = "{0} {1} with {2} on {3}: {4}")
    @CsvSource({
        "GET,  /,                                '',                     TENANT,   true",
        "GET,  /products/item?number=1001,       '',                     TENANT,   true",
        "GET,  /,                                '',                     SITE,     true",
        "GET,  /,                                lang=en theme=dark,     TENANT,   true",
        "GET,  /,                                simsite=abc,            TENANT,   false",
        "GET,  /,                                lang=en simsite=abc,    TENANT,   false",
        "GET,  /,                                '',                     PLATFORM, false",
        "GET,  /,                                '',                     OPERATOR, false",
        "POST, /,                                '',                     TENANT,   false",
        "HEAD, /,                                '',                     TENANT,   false",
        "GET,  /?x=1,                            '',                     TENANT,   false",
        "GET,  /products/item?number=1001&x=1,   '',                     TENANT,   false",
        "GET,  /products/item?number=%31001,     '',                     TENANT,   false",
        "GET,  /products/item,                   '',                     TENANT,   false",
        "GET,  /products/item?number=1001,       '',                     SITE,     false",
        "GET,  /join,                            '',                     TENANT,   false",
        "GET,  /console/,                        '',                     TENANT,   false",
        "GET,  /my/,                             '',                     SITE,     false",
    })
    void onlyWhatIsTheSameForAllIsKept(String method, String address, String cookies, HostKind kind, boolean kept) {
        var request = request(method, address, cookies, Map.of());
        assertThat(store.place(request, host("acme", kind, "acme-x1y2")).isPresent())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"Authorization, Basic YTpi", "Faces-Request, partial/ajax"})
    void whoeverSaysWhoSheIsOrWantsAPartIsAnsweredAnew(String header, String value) {
        assertThat(store.place(request("GET", "/", "", Map.of(header, value)), ACME))
                .isEmpty();
    }

    /** Two tenants, two hosts of one, two languages and two themes ask for the same path. */
    @Test
    void nothingIsFoundForAnotherReader() {
        keep(request("GET", "/", "", Map.of()), ACME);
        assertThat(isKept(request("GET", "/", "", Map.of()), ACME)).isTrue();
        assertThat(isKept(request("GET", "/", "", Map.of()), GLOBEX)).isFalse();
        assertThat(isKept(request("GET", "/", "", Map.of()), host("shop", HostKind.TENANT, "acme-x1y2")))
                .isFalse();
        assertThat(isKept(request("GET", "/", "lang=zh-CN", Map.of()), ACME)).isFalse();
        assertThat(isKept(request("GET", "/", "theme=dark", Map.of()), ACME)).isFalse();
        assertThat(isKept(request("GET", "/", "", Map.of("Accept-Language", "zh-CN")), ACME))
                .isFalse();
    }

    @Test
    void aPageFromBeforeAChangeIsNotFoundEvenIfItIsFinishedAfterIt() {
        var request = request("GET", "/", "", Map.of());
        keep(request, ACME);
        var begun = store.place(request, ACME).orElseThrow();
        store.forget("acme-x1y2");
        assertThat(isKept(request, ACME)).isFalse();
        store.keep(begun, PAGE);
        assertThat(isKept(request, ACME)).isFalse();
    }

    @Test
    void aChangeOfOneTenantLeavesTheOthersTheirPages() {
        var request = request("GET", "/", "", Map.of());
        keep(request, GLOBEX);
        store.forget("acme-x1y2");
        assertThat(isKept(request, GLOBEX)).isTrue();
    }

    private void keep(HttpServletRequest request, ServedHost host) {
        store.keep(store.place(request, host).orElseThrow(), PAGE);
    }

    private boolean isKept(HttpServletRequest request, ServedHost host) {
        return store.find(store.place(request, host).orElseThrow()).isPresent();
    }

    private static ServedHost host(String label, HostKind kind, String tenant) {
        var name = HostName.parse(label + ".simsite.localhost");
        return new ServedHost(name, kind, tenant, label, null, tenant, false);
    }

    private static HttpServletRequest request(
            String method, String address, String cookies, Map<String, String> headers) {
        var parts = address.split("\\?", 2);
        return (HttpServletRequest) Proxy.newProxyInstance(
                PageStoreTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, args) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> parts[0];
                    case "getQueryString" -> parts.length == 1 ? null : parts[1];
                    case "getCookies" -> cookies(cookies);
                    case "getHeader" -> headers.get((String) args[0]);
                    case "getLocales" ->
                        Collections.enumeration(List.of(Locale.forLanguageTag(headers.get("Accept-Language"))));
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    private static Cookie[] cookies(String text) {
        return text.isEmpty()
                ? null
                : Arrays.stream(text.split(" "))
                        .map(each -> each.split("="))
                        .map(each -> new Cookie(each[0], each[1]))
                        .toArray(Cookie[]::new);
    }
}
