package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.launcher.demo.HostApi;
import org.simsite.launcher.place.Port;

/** Every host kind answers with what is its own and with nothing else. */
class SmokeIT {
    private static final String BASE = ".simsite.localhost";

    private static HttpResponse<String> get(String host, String path) {
        int port = EmbeddedSystem.get().settings().ports().of(Port.WEB);
        return HostApi.anonymous(host + ":" + port, port).get(path);
    }

    @ParameterizedTest
    @CsvSource({
        "simsite.localhost, platform",
        "operator" + BASE + ", operator",
        "acme" + BASE + ", tenant",
        "liwei--acme" + BASE + ", site"
    })
    void aHostSaysWhatItIs(String host, String kind) {
        var answer = get(host, "/api/v1/host");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"kind\":\"" + kind + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"simsite.localhost", "acme" + BASE})
    void aPublicPageNeedsNoSignIn(String host) {
        assertThat(get(host, "/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch" + BASE, "liwei--nosuch" + BASE, "evil.example", "127.0.0.1", "a.b" + BASE})
    void aHostThatIsNotServedIsRefused(String host) {
        assertThat(get(host, "/").statusCode()).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-acme" + BASE, "acme_" + BASE})
    void aHostThatIsNoNameIsABadRequest(String host) {
        assertThat(get(host, "/").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "simsite.localhost, /console",
        "acme" + BASE + ", /signup/",
        "operator" + BASE + ", /signup/",
        "liwei--acme" + BASE + ", /console"
    })
    void aPathOfAnotherHostKindIsUnknown(String host, String path) {
        assertThat(get(host, path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"acme" + BASE + ", /api/v1/customers", "operator" + BASE + ", /api/v1/modems"})
    void theApiWantsAToken(String host, String path) {
        assertThat(get(host, path).statusCode()).isEqualTo(401);
    }

    @Test
    void thePublicReviewsOfTheDemoAreThere() {
        assertThat(get("acme" + BASE, "/api/v1/public/products/1001/reviews").body())
                .contains("豆香");
    }
}
