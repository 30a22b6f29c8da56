package org.simsite.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookServletTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/join", "/products/item?number=1001", "/console/customers?q=%E6%9D%8E"})
    void bringsTheReaderBackToHerPage(String page) {
        assertThat(LookServlet.wayBack(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "evil.example",
                "javascript:alert(1)",
                "/a\\..\\b",
                "/a b",
                "/a\r\nSet-Cookie: x=y",
                "/页",
                ""
            })
    void leadsToNoOtherHost(String page) {
        assertThat(LookServlet.wayBack(page)).isEqualTo("/");
    }

    @Test
    void leadsHomeWithoutAPage() {
        assertThat(LookServlet.wayBack(null)).isEqualTo("/");
        assertThat(LookServlet.wayBack("/" + "a".repeat(2_000))).isEqualTo("/");
    }
}
