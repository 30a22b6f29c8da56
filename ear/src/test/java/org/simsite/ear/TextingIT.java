package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.simsite.launcher.demo.AirApi;
import org.simsite.launcher.place.Port;

/** What a tenant and the operator set about sending is what happens to texts, and shows in the metrics. */
@TestInstance(Lifecycle.PER_CLASS)
class TextingIT {
    private static final String OPERATOR = "operator.simsite.localhost";
    private static final String SLUG = "texting";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TEXTING = "/api/v1/texting";
    private static final String SENDING = "/api/v1/pool/sending";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern SERIES = Pattern.compile("(?m)^(simsite_[a-z_]+)(?:\\{(.*)})? (\\S+)$");

    private final AirApi air =
            new AirApi(EmbeddedSystem.get().settings().ports().of(Port.AIR));
    private String host;
    private String tenant;
    private String operator;
    private int phones;

    @BeforeAll
    void someTenant() {
        host = Callers.signUp(SLUG);
        tenant = Callers.token(host, "tenant-admin");
        operator = Callers.token(OPERATOR, "operator");
    }

    private HttpResponse<String> asTenant(String method, String path, String body) {
        return ApiCall.to(host, path).token(tenant).send(method, body);
    }

    private HttpResponse<String> asOperator(String method, String path, String body) {
        return ApiCall.to(OPERATOR, path).token(operator).send(method, body);
    }

    private static JsonObject done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : ApiCall.object(answer);
    }

    /** A phone that nobody else has, in a time zone of its own. */
    private String phone() {
        return "+4479111230" + (10 + phones++);
    }

    private String customer(String phone) {
        return done(asTenant("POST", "/api/v1/customers", """
                        {"kind":"person","name":"Ann","phones":["%s"],"emails":[]}""".formatted(phone))).getString("id");
    }

    private String send(String customer, String text) {
        return done(asTenant("POST", "/api/v1/messages", """
                        {"customerId":"%s","channel":"sms","text":"%s","priority":"notice"}""".formatted(customer, text)))
                .getString("id");
    }

    /** Waits for that state; returns its reason. */
    private String settle(String message, String... states) {
        return await().atMost(SOON)
                .until(
                        () -> done(asTenant("GET", "/api/v1/messages/" + message, "")),
                        found -> List.of(states).contains(found.getString("state")))
                .getString("reason", "");
    }

    private List<String> received(String phone) {
        return air.receivedBy(phone).stream()
                .map(text -> text.getString("text"))
                .toList();
    }

    @Test
    void textsWaitInQuietHoursAndGoOutsideOfThem() {
        String phone = phone();
        String ann = customer(phone);
        LocalTime there = LocalTime.now(ZoneId.of("Europe/London"));
        String hours = "{\"quietFrom\":\"%s\",\"quietTo\":\"%s\"}"
                .formatted(MINUTES.format(there.minusHours(1)), MINUTES.format(there.plusHours(1)));
        try {
            done(asTenant("PUT", TEXTING, hours));
            assertThat(done(asTenant("GET", TEXTING, "")).getString("quietTo"))
                    .isEqualTo(MINUTES.format(there.plusHours(1)));
            assertThat(settle(send(ann, "by night"), "held")).isEqualTo("quiet_hours");
        } finally {
            done(asTenant("PUT", TEXTING, "{}"));
        }
        settle(send(ann, "by day"), "sent", "delivered");
        assertThat(received(phone)).containsExactly("by day");
        assertThat(asTenant("PUT", TEXTING, "{\"quietFrom\":\"25:00\",\"quietTo\":\"08:00\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTenantsBlackListHoldsUntilThePhoneIsTakenOff() {
        String phone = phone();
        String ann = customer(phone);
        done(asTenant("PUT", TEXTING + "/blocked-phones/" + phone, "{\"note\":\"asked by letter\"}"));
        assertThat(done(asTenant("GET", TEXTING + "/blocked-phones", "")).toString())
                .contains(phone, "asked by letter");
        assertThat(settle(send(ann, "blocked"), "failed")).isEqualTo("blocked_phone");
        done(asTenant("DELETE", TEXTING + "/blocked-phones/" + phone, ""));
        settle(send(ann, "free"), "sent", "delivered");
        assertThat(received(phone)).containsExactly("free");
        assertThat(done(asTenant("GET", "/api/v1/audit", "")).toString()).contains("texting.block", "texting.unblock");
    }

    @Test
    void theOperatorsLimitsHoldForTheTenantTheyAreSetFor() {
        String limits = SENDING + "/limits/" + SLUG;
        String phone = phone();
        String ann = customer(phone);
        JsonObject before = done(asOperator("GET", limits, ""));
        try {
            done(asOperator("PUT", limits, "{\"phonePerDay\":1}"));
            assertThat(done(asOperator("GET", limits, "")).getInt("phonePerDay"))
                    .isEqualTo(1);
            settle(send(ann, "one"), "sent", "delivered");
            assertThat(settle(send(ann, "two"), "held")).isEqualTo("phone_per_day");
        } finally {
            done(asOperator("PUT", limits, before.toString()));
        }
        assertThat(received(phone)).containsExactly("one");
        assertThat(asOperator("PUT", limits, "{\"weight\":1000}").statusCode()).isEqualTo(422);
    }

    @Test
    void theOperatorsRangesAndBlackListHoldForAll() {
        String phone = phone();
        String ann = customer(phone);
        JsonObject before = done(asOperator("GET", SENDING + "/ranges", ""));
        String kept = before.getJsonArray("items").toString();
        String closed = kept.replaceFirst(
                "]$",
                (kept.equals("[]") ? "" : ",") + "{\"prefix\":\"" + phone
                        + "\",\"allowed\":false,\"price\":\"0\",\"note\":\"\"}]");
        try {
            done(asOperator("PUT", SENDING + "/ranges", "{\"ranges\":" + closed + "}"));
            assertThat(settle(send(ann, "closed"), "failed")).isEqualTo("blocked_range");
        } finally {
            done(asOperator("PUT", SENDING + "/ranges", "{\"ranges\":" + kept + "}"));
        }
        done(asOperator("PUT", SENDING + "/blocked-phones/" + phone, "{\"note\":\"police\"}"));
        assertThat(settle(send(ann, "blocked"), "failed")).isEqualTo("blocked_phone");
        done(asOperator("DELETE", SENDING + "/blocked-phones/" + phone, ""));
        settle(send(ann, "open"), "sent", "delivered");
        assertThat(received(phone)).containsExactly("open");
        assertThat(done(asOperator("GET", SENDING + "/loops", "")).getJsonArray("items"))
                .isNotNull();
    }

    @Test
    void aCardIsChangedOnlyAsItWasRead() {
        String path = "/api/v1/sims/"
                + done(asOperator("GET", "/api/v1/sims", ""))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id");
        String tag = asOperator("GET", path, "").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> changed = patch(path, tag, "{\"perMinute\":59}");
        assertThat(done(changed).getInt("perMinute")).isEqualTo(59);
        assertThat(patch(path, tag, "{\"perMinute\":58}").statusCode()).isEqualTo(412);
        String now = changed.headers().firstValue("ETag").orElseThrow();
        assertThat(now).isNotEqualTo(tag);
        assertThat(done(patch(path, now, "{\"perMinute\":0}")).get("perMinute")).isIn(null, JsonValue.NULL);
    }

    private HttpResponse<String> patch(String path, String tag, String body) {
        return ApiCall.to(OPERATOR, path)
                .token(operator)
                .header("If-Match", tag)
                .send("PATCH", body);
    }

    @Test
    void metricsCountATextAndNameNobody() throws Exception {
        String phone = phone();
        double before = metric(metrics(), "simsite_pool_sent_total");
        send(customer(phone), "Counted, not told");
        await().atMost(SOON).until(() -> metric(metrics(), "simsite_pool_sent_total") > before);
        String all = metrics();
        assertThat(metric(all, "simsite_pool_modems{state=\"ready\"}")).isPositive();
        assertThat(series(all))
                .contains(
                        "simsite_pool_queued{priority=\"code\"}",
                        "simsite_pool_queue_age_seconds{priority=\"campaign\"}",
                        "simsite_pool_failures_total{class=\"refused\"}",
                        "simsite_pool_resets_total{stage=\"radio\"}",
                        "simsite_pool_received_total",
                        "simsite_pool_unplaced")
                .anyMatch(name -> name.startsWith("simsite_pool_signal_dbm{modem="));
        assertThat(all).doesNotContain(phone.substring(1), "79111230", "Counted", SLUG, "13900000001");
        assertThat(labels(all)).isSubsetOf("priority", "class", "stage", "state", "modem");
    }

    private static String metrics() throws Exception {
        int port = EmbeddedSystem.get().settings().ports().of(Port.MANAGEMENT);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            // WildFly names the deployment in each line.
            return answer.body().replaceAll("WF_DEPLOYMENT=\"[^\"]*\",?", "").replace("{}", "");
        }
    }

    private static Stream<Matcher> found(String all) {
        return SERIES.matcher(all).results().map(result -> {
            Matcher matcher = SERIES.matcher(result.group());
            matcher.matches();
            return matcher;
        });
    }

    private static List<String> series(String all) {
        return found(all)
                .map(found -> found.group(1) + (found.group(2) == null ? "" : "{" + found.group(2) + "}"))
                .toList();
    }

    private static List<String> labels(String all) {
        return found(all)
                .filter(found -> found.group(2) != null)
                .map(found -> found.group(2).split("=", 2)[0])
                .distinct()
                .toList();
    }

    private static double metric(String all, String name) {
        return all.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
