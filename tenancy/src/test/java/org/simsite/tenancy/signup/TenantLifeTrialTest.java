package org.simsite.tenancy.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.Moments.Killed;
import org.simsite.tenancy.host.HostWorld;

/**
 * Trial F13: tenants are made and erased at random, by a process that dies at random moments and a Keycloak that is away
 * or refuses. Once all is quiet a tenant is whole or gone, never half. 20 deaths, or 200 with
 * {@code -Dsimsite.trials=full}; {@code -Dsimsite.seed} repeats a run.
 */
class TenantLifeTrialTest {
    private static final int DEATHS = "full".equals(System.getProperty("simsite.trials")) ? 200 : 20;
    /** Statements and calls that a sign-up or an erasing takes, about. */
    private static final int MOMENTS = 120;

    private static final Set<String> STAYS =
            Set.of("tenancy.audit", "tenancy.audit_head", "tenancy.closing", "tenancy.closing_step");

    private final long seed = Long.getLong("simsite.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final LifeWorld life = new LifeWorld();
    private final Set<String> others = Set.copyOf(column("select id from tenancy.tenant"));
    private final Set<String> gone = new HashSet<>();
    private int deaths;
    private int made; // at once
    private int failed;

    @Test
    void isNeverHalfATenant() {
        try (life) {
            while (deaths < DEATHS) {
                begin();
                for (int i = random.nextInt(4); i > 0; i--) workUntilDeath();
                calm();
                check();
            }
            assertThat(made).as("something lived").isPositive();
        } finally {
            System.out.printf(
                    "F13: seed %d, %d deaths, up to %d tenants at once, %d erased, %d sign-ups given up%n",
                    seed, deaths, made, gone.size(), failed);
        }
    }

    private void begin() {
        for (int i = random.nextInt(3); i > 0; i--) life.signUp(HostWorld.slug());
        List<String> ready = tenants();
        if (ready.isEmpty() || random.nextInt(3) == 0) return;
        String slug = ready.get(random.nextInt(ready.size()));
        String id = idOf(slug);
        life.world.closings.close(slug);
        life.world.lapse(id);
    }

    private void workUntilDeath() {
        life.world.keycloak.trouble = random.nextInt(5) == 0 ? 503 : 0;
        life.world.keycloak.oldestToken = random.nextInt(12) == 0 ? Integer.MAX_VALUE : 0;
        life.moments.dieAfter(random.nextInt(MOMENTS));
        try {
            life.work();
        } catch (Killed end) {
            deaths++;
        }
    }

    private void calm() {
        life.moments.live();
        life.world.keycloak.trouble = 0;
        life.world.keycloak.oldestToken = 0;
        life.work();
        life.work(); // what was given up in the first
    }

    private void check() {
        assertThat(count("select count(*) from tenancy.signup where state = 'PROVISIONING'"))
                .as(seen())
                .isZero();
        Set<String> alive = new HashSet<>(column("select id from tenancy.tenant"));
        alive.removeAll(others);
        assertThat(column("select tenant from tenancy.signup where state = 'READY'"))
                .as(seen())
                .hasSameElementsAs(alive);
        assertThat(life.world.keycloak.realms.keySet()).as("realms, " + seen()).isEqualTo(alive);
        alive.forEach(this::checkWhole);
        made = Math.max(made, alive.size());
        Set<String> over = new HashSet<>(column("select tenant from tenancy.closing"));
        over.removeAll(gone);
        over.forEach(this::checkGone);
        gone.addAll(over);
        failed = count("select count(*) from tenancy.signup where state = 'FAILED'");
    }

    private void checkWhole(String id) {
        String slug = column("select slug from tenancy.tenant where id = '" + id + "'")
                .getFirst();
        assertThat(life.world
                        .hosts
                        .at(slug + ".simsite.localhost")
                        .orElseThrow()
                        .tenantId())
                .isEqualTo(id);
        assertThat(life.world.keycloak.users.keySet()).contains(id + "/id-wang@" + slug + ".example");
        assertThat(column("select state from tenancy.signup where tenant = '" + id + "'"))
                .containsExactly("READY");
    }

    private void checkGone(String id) {
        assertThat(STAYS)
                .as(id + ", " + seen())
                .containsAll(life.world.naming(id).keySet());
        assertThat(column("select state from tenancy.closing where tenant = '" + id + "'"))
                .containsExactly("ERASED");
        assertThat(life.world.keycloak.realms).as(seen()).doesNotContainKey(id);
        assertThat(life.world.keycloak.users.keySet()).noneMatch(key -> key.startsWith(id + "/"));
        assertThat(life.world.hosts.remembers(id)).as("in the cache, " + seen()).isFalse();
    }

    private String seen() {
        return "seed " + seed + " after " + deaths + " deaths";
    }

    /** Those that are ready; other tests leave tenants without a sign-up. */
    private List<String> tenants() {
        return column(
                "select t.slug from tenancy.tenant t join tenancy.signup s on s.tenant = t.id where s.state = 'READY'");
    }

    private String idOf(String slug) {
        return column("select id from tenancy.tenant where slug = '" + slug + "'")
                .getFirst();
    }

    private int count(String query) {
        return Integer.parseInt(column(query).getFirst());
    }

    private List<String> column(String query) {
        return life.sql.query(query, row -> row.getString(1));
    }
}
