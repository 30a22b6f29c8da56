package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant that the operator suspends answers nobody until it is resumed; its neighbours do not notice. */
class SuspensionIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SLUG = "hooli";

    private String host;
    private String staff;
    private String operator;

    @BeforeEach
    void suspend() {
        host = Callers.signUp(SLUG);
        staff = Callers.token(host, "tenant-admin");
        operator = Callers.token("operator.simsite.localhost", "operator");
        assertThat(get("/api/v1/products", staff)).isEqualTo(200);
        assertThat(order("suspend")).isEqualTo(200);
    }

    @AfterEach
    void resume() {
        assertThat(order("resume")).isEqualTo(200);
        await().atMost(SOON).until(() -> get("/api/v1/products", staff) == 200);
        assertThat(get("/", "")).isEqualTo(200);
    }

    @Test
    void itsPagesAndItsApiSaySo() {
        await().atMost(SOON).until(() -> get("/", "") == 503);
        assertThat(get("/console/", "")).isEqualTo(503);
        assertThat(get("/api/v1/products", staff)).isEqualTo(503);
        assertThat(ApiCall.to(host, "/")
                        .header("Accept", "text/html")
                        .header("Accept-Language", "zh-CN")
                        .get()
                        .body())
                .contains("lang=\"zh-CN\"")
                .doesNotContain("Exception");
        assertThat(ApiCall.to("acme.simsite.localhost", "/").get().statusCode()).isEqualTo(200);
    }

    private int get(String path, String token) {
        return ApiCall.to(host, path).token(token).get().statusCode();
    }

    private int order(String what) {
        return ApiCall.to("operator.simsite.localhost", "/api/v1/tenants/" + SLUG + "/" + what)
                .token(operator)
                .send("POST", "")
                .statusCode();
    }
}
