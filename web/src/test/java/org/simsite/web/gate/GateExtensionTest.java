package org.simsite.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.SessionTrackingMode;
import org.junit.jupiter.api.Test;

/** RFC 6265bis §4.1.3.2: with this name a browser takes the cookie from the very host only, over TLS, for all paths. */
class GateExtensionTest {
    @Test
    void overTlsNoSiblingCanTossASession() {
        var cookie = GateExtension.sessions(true);
        assertThat(cookie.getName()).startsWith("__Host-");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void noScriptReadsASessionAndNoAddressCarriesOne() {
        for (boolean secure : new boolean[] {true, false}) {
            assertThat(GateExtension.sessions(secure).isHttpOnly()).isTrue();
            assertThat(GateExtension.sessions(secure).getDomain()).isNull();
            assertThat(GateExtension.sessions(secure).getSessionTrackingModes())
                    .containsExactly(SessionTrackingMode.COOKIE);
        }
    }
}
