package org.simsite.ear;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Trial F13 with its real parts: enterprises sign up, are closed and erased at random, while WildFly, Keycloak and
 * PostgreSQL get kill -9 at random steps of that. Once all is quiet a tenant is whole or gone, never half: realm, rows,
 * host, and what WildFly remembers. One kill, or 200 with {@code -Dsimsite.trials=full}, or as many as
 * {@code -Dsimsite.life.kills} says.
 */
@BackgroundTrouble.Expected
class TenantLifeIT {
    private static final boolean FULL = "full".equals(System.getProperty("simsite.trials"));
    private static final int KILLS = Integer.getInteger("simsite.life.kills", FULL ? 200 : 1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Of this trial's tenants: others' may be on their way. */
    private static final String OURS = " slug like 'life-%' ";

    private final long seed = Long.getLong("simsite.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<String> gone = new HashSet<>();
    private int kills;
    private int signups;

    @Test
    void isNeverHalfATenant() {
        try {
            signUp();
            awaitQuiet();
            while (kills < KILLS) {
                begin();
                killSome();
                awaitQuiet();
                check();
            }
            assertThat(gone).as("something was erased").isNotEmpty();
        } finally {
            System.out.printf(
                    "F13: seed %d, %d kills of real processes, %d sign-ups, %d tenants erased%n",
                    seed, kills, signups, gone.size());
        }
    }

    private void begin() {
        var ready = slugs();
        if (!ready.isEmpty()) Callers.erase(ready.get(random.nextInt(ready.size())));
        for (int i = random.nextInt(2); i >= 0; i--) signUp();
    }

    /** Limits of sign-ups look an hour back. */
    private void signUp() {
        Callers.confirm("life-" + ++signups);
        Victim.change("update tenancy.signup set created_at = created_at - interval '1 day' where" + OURS);
    }

    /** Two or three of them if so many are left, each at some step of what is under way. */
    private void killSome() {
        var parts = new ArrayList<>(List.of("wildfly", "postgresql", "keycloak"));
        if (!FULL) parts.remove(random.nextBoolean() ? "wildfly" : "keycloak"); // slow to start both
        Collections.shuffle(parts, random);
        Map<String, Process> dying = new HashMap<>();
        int some = Math.min(KILLS - kills, 2 + random.nextInt(parts.size() - 1));
        for (var part : parts.subList(0, some)) {
            awaitStep();
            dying.put(part, EmbeddedSystem.get().child(part).process());
            EmbeddedSystem.get().kill(part);
            kills++;
        }
        dying.forEach((part, process) -> await().atMost(PATIENCE)
                .until(() -> EmbeddedSystem.get().child(part).process() != process));
        for (var part : parts)
            await().atMost(PATIENCE)
                    .until(() -> EmbeddedSystem.get().child(part).isReady());
    }

    private void awaitStep() {
        int more = random.nextInt(5);
        long begun = await().atMost(PATIENCE).ignoreExceptions().until(TenantLifeIT::begunSteps, any -> true);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> begunSteps() >= begun + more || isQuiet());
    }

    private static long begunSteps() {
        return Long.parseLong(Victim.query(
                        "select (select count(*) from tenancy.signup_step) + (select count(*) from tenancy.closing_step)")
                .getFirst());
    }

    private void awaitQuiet() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(TenantLifeIT::isQuiet);
    }

    private static boolean isQuiet() {
        return Victim.query("select 1 from tenancy.signup where state = 'PROVISIONING' and" + OURS
                        + "union all select 1 from tenancy.closing where state <> 'ERASED' and" + OURS)
                .isEmpty();
    }

    private void check() {
        var alive = new HashSet<>(Victim.query("select id from tenancy.tenant where" + OURS));
        assertThat(Victim.query("select tenant from tenancy.signup where state = 'READY' and" + OURS))
                .as(seen())
                .hasSameElementsAs(alive);
        assertThat(realms()).as("realms, " + seen()).isEqualTo(alive);
        for (var slug : slugs()) checkWhole(slug);
        for (var id : Victim.query("select tenant from tenancy.closing where" + OURS)) if (gone.add(id)) checkGone(id);
    }

    private void checkWhole(String slug) {
        var id = Victim.query("select id from tenancy.tenant where slug = '" + slug + "'")
                .getFirst();
        var host = slug + ".simsite.localhost";
        assertThat(ApiCall.to(host, "/").get().statusCode())
                .as(host + ", " + seen())
                .isEqualTo(200);
        assertThat(KeycloakCall.of(host).realm()).isEqualTo(id);
        assertThat(new KeycloakCall(id).user("admin@" + slug + ".example").getBoolean("enabled"))
                .as(seen())
                .isTrue();
    }

    private void checkGone(String id) {
        Traces.awaitOnlyWhatStays(id);
        var slug = Victim.query("select slug from tenancy.closing where tenant = '" + id + "'")
                .getFirst();
        assertThat(ApiCall.to(slug + ".simsite.localhost", "/").get().statusCode())
                .as(slug + ", " + seen())
                .isEqualTo(421);
    }

    private static Set<String> realms() {
        var answer = new KeycloakCall("").send("GET", "?briefRepresentation=true");
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(realm -> realm.getString("realm"))
                    .filter(realm -> realm.startsWith("life-"))
                    .collect(toSet());
        }
    }

    private static List<String> slugs() {
        return Victim.query("select slug from tenancy.tenant where" + OURS);
    }

    private String seen() {
        return "seed " + seed + " after " + kills + " kills";
    }
}
