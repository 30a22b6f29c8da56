package org.simsite.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCookieTest {
    @ParameterizedTest
    @ValueSource(strings = {"/my", "/my/messages", "/my/things/0190c5"})
    void leadsBackToAPageOfTheSite(String target) {
        assertThat(StateCookie.towards(target).target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/", "//evil.example", "/\\evil.example", "https://evil.example", "/my//evil.example", "/my/../x",
                "/mystery", "/my/x?y", "/my/x#y", "/my/x\r\nSet-Cookie: a=b", "/my/%2e%2e/x", "/signin",
                        "javascript:alert(1)"
            })
    void leadsNowhereElse(String target) {
        assertThat(StateCookie.towards(target).target()).isEqualTo(StateCookie.HOME);
        assertThat(StateCookie.parse("s." + target).orElseThrow().target()).isEqualTo(StateCookie.HOME);
    }

    @Test
    void keepsStateAndTarget() {
        var cookie = StateCookie.towards("/my/messages");
        assertThat(StateCookie.parse(cookie.state() + "." + cookie.target())).contains(cookie);
    }

    @Test
    void aCookieOfAnotherShapeIsNone() {
        assertThat(StateCookie.parse("nonsense")).isEmpty();
    }
}
