package org.simsite.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Trial F6 at its smallest: Keycloak is there, in trouble, gone, silent, and back. */
class KeycloakPulseTest {
    private static final String SECRET = "a secret of at least thirty-two characters";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void comesAndGoesWithKeycloak() {
        try (var keycloak = new FakeKeycloak()) {
            var pulse = new KeycloakPulse(new Issuers(keycloak.url(), SECRET));
            assertThat(pulse.isAway("platform")).isFalse();
            keycloak.trouble = 503;
            await().atMost(SOON).until(() -> pulse.isAway("platform"));
            keycloak.trouble = 0;
            await().atMost(SOON).until(() -> !pulse.isAway("platform"));
            pulse.failed("platform");
            assertThat(pulse.isAway("acme"))
                    .as("realms of one Keycloak share its fate")
                    .isTrue();
            await().atMost(SOON).until(() -> !pulse.isAway("acme"));
            keycloak.close();
            await().atMost(SOON).until(() -> pulse.isAway("platform"));
        }
    }

    /** The kernel takes the connection and nobody answers, as from a process that was stopped. */
    @Test
    void fiftyWhoAskASilentOneKnowWithinSeconds() throws Exception {
        try (var silent = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
                var threads = Executors.newFixedThreadPool(50)) {
            var pulse = new KeycloakPulse(new Issuers("http://127.0.0.1:" + silent.getLocalPort(), SECRET));
            long start = System.nanoTime();
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < 50; i++) asked.add(threads.submit(() -> pulse.isAway("platform")));
            for (var each : asked) each.get();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            assertThat(pulse.isAway("platform")).isTrue();
        }
    }

    @Test
    void keysOfASilentKeycloakAreAnErrorThatIsWorthAnotherTry() throws IOException {
        try (var silent = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
            var issuers = new Issuers("http://127.0.0.1:" + silent.getLocalPort(), SECRET);
            var keys = new RealmKeys(issuers, new Wire());
            assertThatThrownBy(() -> keys.find("platform", "k1")).isInstanceOf(KeycloakAway.class);
        }
    }
}
