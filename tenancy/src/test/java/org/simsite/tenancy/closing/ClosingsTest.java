package org.simsite.tenancy.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.tenant.Tenant;

class ClosingsTest {
    /** What stays of a tenant, by name: what was done with it, and that it was here. */
    private static final Set<String> STAYS =
            Set.of("tenancy.audit", "tenancy.audit_head", "tenancy.closing", "tenancy.closing_step");

    private final ClosingWorld world = new ClosingWorld();
    private final Tenant tenant = world.tenant();
    private final String host = tenant.slug() + ".simsite.localhost";

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aClosedTenantIsOffTheWebAndKeepsEverything() {
        var before = world.naming(tenant.id());
        world.closings.close(tenant.slug());
        world.workAll();
        ServedHost served = world.hosts.at(host).orElseThrow();
        assertThat(served.suspended()).isTrue();
        assertThat(served.closedUntil())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(30)));
        assertThat(world.naming(tenant.id())).containsAllEntriesOf(without(before, "tenancy.mail"));
        assertThat(world.hosts.at("liwei--" + host).orElseThrow().closed()).isTrue();
    }

    @Test
    void nobodySignsInAndItsAdministratorsAreTold() {
        world.closings.close(tenant.slug());
        world.workAll();
        assertThat(world.keycloak.realms.get(tenant.id()).getBoolean("enabled")).isFalse();
        assertThat(world.keycloak.calls).contains("POST /" + tenant.id() + "/logout-all");
        assertThat(world.mailed("is closed"))
                .containsExactly("boss@" + tenant.slug() + ".example", "wang@" + tenant.slug() + ".example");
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE", "SUSPENDED"})
    void itIsReopenedAsItWas(String state) {
        world.sql.update("update tenancy.tenant set state = ? where id = ?", state, tenant.id());
        var before = world.naming(tenant.id());
        world.closings.close(tenant.slug());
        world.workAll();
        world.closings.reopen(tenant.slug());
        world.workAll();
        assertThat(world.state(tenant)).isEqualTo(state);
        assertThat(world.keycloak.realms.get(tenant.id()).getBoolean("enabled")).isTrue();
        assertThat(world.hosts.at(host).orElseThrow().closed()).isFalse();
        assertThat(world.closings.list()).isEmpty();
        assertThat(world.mailed("not closed any more")).hasSize(2);
        assertThat(without(world.naming(tenant.id()), "tenancy.audit", "tenancy.audit_head", "tenancy.mail"))
                .isEqualTo(without(before, "tenancy.audit", "tenancy.audit_head", "tenancy.mail"));
    }

    @Test
    void whenItsTimeIsOverNothingIsLeftButWhatIsNamed() {
        Tenant neighbour = world.tenant();
        var ofNeighbour = world.naming(neighbour.id());
        assertThat(world.naming(tenant.id()).keySet()).hasSizeGreaterThan(8);
        erase();
        assertThat(STAYS).containsAll(world.naming(tenant.id()).keySet());
        assertThat(world.naming(tenant.id()).keySet()).contains("tenancy.audit", "tenancy.closing");
        assertThat(world.keycloak.realms).doesNotContainKey(tenant.id()).containsKey(neighbour.id());
        assertThat(world.hosts.at(host)).isEmpty();
        assertThat(world.hosts.at("liwei--" + host)).isEmpty();
        assertThat(world.leaving.fired).extracting(TenantLeaves::tenantId).containsExactly(tenant.id());
        assertThat(world.naming(neighbour.id())).as("its neighbour").isEqualTo(ofNeighbour);
        assertThat(world.closings.list().getFirst().closing().state()).isEqualTo(ClosingState.ERASED);
    }

    @Test
    void nobodyCallsBackWhatIsBeingErased() {
        world.closings.close(tenant.slug());
        world.workAll();
        world.lapse(tenant);
        assertThatThrownBy(() -> world.closings.reopen(tenant.slug()))
                .isInstanceOf(Conflict.class)
                .hasMessage("tenant: erasing");
        world.workAll();
        assertThatThrownBy(() -> world.closings.reopen(tenant.slug())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void closingTwiceDoesNotGiveMoreTime() {
        world.closings.close(tenant.slug());
        Instant until = world.closings.find(tenant.id()).orElseThrow().until();
        world.closings.close(tenant.slug());
        assertThat(world.closings.find(tenant.id()).orElseThrow().until()).isEqualTo(until);
    }

    @Test
    void calledBackAndClosedAgainBeforeKeycloakHeardOfEitherItIsShut() {
        world.closings.close(tenant.slug());
        world.closings.reopen(tenant.slug());
        world.closings.close(tenant.slug());
        world.workAll();
        assertThat(world.keycloak.realms.get(tenant.id()).getBoolean("enabled")).isFalse();
        assertThat(world.state(tenant)).isEqualTo("CLOSED");
        world.closings.reopen(tenant.slug());
        world.workAll();
        assertThat(world.state(tenant)).isEqualTo("ACTIVE");
        assertThat(world.keycloak.realms.get(tenant.id()).getBoolean("enabled")).isTrue();
    }

    @Test
    void itWaitsForAKeycloakThatIsAwayAndSaysWhy() {
        world.closings.close(tenant.slug());
        world.keycloak.trouble = 503;
        world.workAll();
        assertThat(world.closings.find(tenant.id()).orElseThrow().reason()).startsWith("shut: ");
        assertThat(world.hosts.at(host).orElseThrow().closed())
                .as("off the web at once")
                .isTrue();
        world.keycloak.trouble = 0;
        world.dueNow();
        world.workAll();
        assertThat(world.keycloak.realms.get(tenant.id()).getBoolean("enabled")).isFalse();
    }

    @Test
    void whoWritesWhileTheRowsGoIsErasedToo() {
        world.closings.close(tenant.slug());
        world.workAll();
        world.lapse(tenant);
        var work = world.work(step -> step.name() == StepName.ROWS ? after(step, () -> world.device(tenant)) : step);
        while (work.work()) {}
        assertThat(STAYS).containsAll(world.naming(tenant.id()).keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "REALM, before",
        "REALM, after",
        "TEXTS, before",
        "TEXTS, after",
        "ROWS, before",
        "ROWS, after",
        "END, before",
        "END, after"
    })
    void aDeathInAnyStepOfErasingIsRepeatedWithoutHarm(StepName name, String when) {
        world.closings.close(tenant.slug());
        world.workAll();
        world.lapse(tenant);
        var dying = world.work(step -> step.name() == name ? dying(step, when) : step);
        assertThatThrownBy(dying::work).isInstanceOf(Killed.class);
        world.dueNow();
        world.workAll();
        assertThat(STAYS).containsAll(world.naming(tenant.id()).keySet());
        assertThat(world.keycloak.realms).doesNotContainKey(tenant.id());
        assertThat(world.hosts.at(host)).isEmpty();
    }

    @Test
    void itsAdministratorsAreRemindedAWeekAndADayBeforeItIsErasedAndOnceEach() {
        world.closings.close(tenant.slug());
        world.workAll();
        assertThat(world.rest(tenant)).as("until the first").isBetween(days(22), days(23));
        for (var left : java.util.List.of("6 days 23 hours", "5 days")) {
            world.ends(tenant, left);
            world.workAll();
            assertThat(world.mailed("will be erased soon")).as(left).hasSize(2);
        }
        assertThat(world.rest(tenant)).as("until the second").isBetween(days(3), days(4));
        world.ends(tenant, "23 hours");
        world.workAll();
        world.dueNow();
        world.workAll();
        assertThat(world.mailed("will be erased soon"))
                .containsExactly(
                        "boss@" + tenant.slug() + ".example",
                        "boss@" + tenant.slug() + ".example",
                        "wang@" + tenant.slug() + ".example",
                        "wang@" + tenant.slug() + ".example");
    }

    @Test
    void whoComesLateRemindsOnce() {
        world.closings.close(tenant.slug());
        world.workAll();
        world.ends(tenant, "5 hours");
        world.workAll();
        assertThat(world.mailed("will be erased soon")).hasSize(2);
    }

    @Test
    void itIsRemindedInItsOwnLanguage() {
        world.closings.close(tenant.slug());
        world.workAll();
        world.sql.update("update tenancy.closing set locale = 'zh-CN' where tenant = ?", tenant.id());
        world.ends(tenant, "2 days");
        world.workAll();
        assertThat(world.mailed("即将被清除")).hasSize(2);
    }

    @Test
    void oneThatIsErasedTheNextDayWasToldWhenItWasClosed() {
        world.closings.close(tenant.slug());
        world.sql.update(
                "update tenancy.closing set until = clock_timestamp() + interval '20 hours' where tenant = ?",
                tenant.id());
        world.workAll();
        assertThat(world.mailed("will be erased soon")).isEmpty();
        assertThat(world.mailed("is closed")).hasSize(2);
    }

    private static long days(int days) {
        return Duration.ofDays(days).toSeconds();
    }

    private void erase() {
        world.closings.close(tenant.slug());
        world.workAll();
        world.lapse(tenant);
        world.workAll();
    }

    private static java.util.Map<String, Long> without(java.util.Map<String, Long> tables, String... names) {
        var rest = new java.util.TreeMap<>(tables);
        rest.keySet().removeAll(Set.of(names));
        return rest;
    }

    private static Step dying(Step step, String when) {
        return new Step() {
            @Override
            public StepName name() {
                return step.name();
            }

            @Override
            public boolean run(Closing closing) {
                if (when.equals("after")) step.run(closing);
                throw new Killed();
            }
        };
    }

    private static Step after(Step step, Runnable meanwhile) {
        return new Step() {
            @Override
            public StepName name() {
                return step.name();
            }

            @Override
            public boolean run(Closing closing) {
                boolean done = step.run(closing);
                if (done) meanwhile.run();
                return done;
            }
        };
    }

    /** Stands for the end of the process: nothing after it runs, not even the noting of a failure. */
    private static final class Killed extends Error {}
}
