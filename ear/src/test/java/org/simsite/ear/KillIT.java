package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simsite.launcher.demo.AirApi;
import org.simsite.launcher.place.Port;

/**
 * kill -9 of each process while texts come in and an enterprise is being made: each text is one case and one answer,
 * counted in the database and on the handsets, and each enterprise is ready in the end. Rounds a process:
 * {@code -Dsimsite.kill.rounds}, 1 by default; of these alone: {@code -Dsimsite.kill.parts}, commas between.
 */
@TestInstance(Lifecycle.PER_CLASS)
@BackgroundTrouble.Expected
@TestMethodOrder(OrderAnnotation.class)
class KillIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long SEED = Long.getLong("simsite.seed", 20261126L);
    private static final int ROUNDS = Integer.getInteger("simsite.kill.rounds", 1);
    /** Verified customers of the demo. */
    private static final List<String> PHONES =
            List.of("+8613800138001", "+8613800138002", "+8613800138003", "+8613800138004", "+8613800138005");

    private final Random random = new Random(SEED);
    private final AirApi air =
            new AirApi(EmbeddedSystem.get().settings().ports().of(Port.AIR));
    private final Map<String, String> signups = new HashMap<>();

    static List<String> parts() {
        return List.of(System.getProperty("simsite.kill.parts", "wildfly,postgresql,air,keycloak")
                .split(","));
    }

    @ParameterizedTest
    @MethodSource("parts")
    @Order(1)
    void eachTextIsOneCaseAndOneAnswerWhateverDies(String part) {
        signups.put(part, Callers.confirm("kill-" + part));
        for (int round = 0; round < ROUNDS; round++) {
            killAmongTexts(part, "F the lid of my cup is loose, %s %d".formatted(part, round));
        }
    }

    private void killAmongTexts(String part, String text) {
        var before = received();
        int killAfter = 1 + random.nextInt(PHONES.size());
        // Nobody can text while the network itself is dead.
        int sent = part.equals("air") ? killAfter : PHONES.size();
        var child = EmbeddedSystem.get().child(part);
        var dying = child.process();
        for (int i = 0; i < sent; i++) {
            air.send(PHONES.get(i), number(PHONES.get(i)), text + " " + i);
            if (i + 1 == killAfter) child.kill();
        }
        await().atMost(PATIENCE).until(() -> child.process() != dying && child.isReady());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(cases(text)).isEqualTo(sent));
        for (int i = 0; i < sent; i++) answeredOnce(PHONES.get(i), before.get(PHONES.get(i)));
        assertThat(cases(text)).isEqualTo(sent);
    }

    /** A second text is answered after the first, so a doubled first answer would have come before it. */
    private void answeredOnce(String phone, int before) {
        await().atMost(PATIENCE).until(() -> count(phone) > before);
        air.send(phone, number(phone), "Q 1001");
        await().atMost(PATIENCE).until(() -> count(phone) > before + 1);
        assertThat(count(phone)).as("texts to %s", phone).isEqualTo(before + 2);
    }

    @Test
    @Order(2)
    void theEnterprisesThatWereBeingMadeAreReady() {
        var waiting = new ArrayList<>(signups.values());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> {
                    waiting.removeIf(Callers::isReady);
                    return waiting.isEmpty();
                });
        for (var part : signups.keySet()) {
            assertThat(ApiCall.to("kill-" + part + ".simsite.localhost", "/")
                            .get()
                            .statusCode())
                    .isEqualTo(200);
            assertThat(number("select count(*) from tenancy.tenant where slug = ?", "kill-" + part))
                    .isEqualTo(1);
        }
        assertThat(Callers.token("kill-" + parts().getLast() + ".simsite.localhost", "tenant-admin"))
                .isNotEmpty();
    }

    private Map<String, Integer> received() {
        var counts = new HashMap<String, Integer>();
        PHONES.forEach(phone -> counts.put(phone, count(phone)));
        return counts;
    }

    private int count(String phone) {
        return air.receivedBy(phone).size();
    }

    /** The card that she knows the tenant by. */
    private String number(String phone) {
        return air.receivedBy(phone).getLast().getString("from");
    }

    private static long cases(String text) {
        return number("select count(*) from crm.feedback_case where body like ? || '%'", text.substring(2));
    }

    private static long number(String query, String argument) {
        try (var connection = EmbeddedSystem.get().database().connect("simsite");
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException away) {
            return -1;
        }
    }
}
