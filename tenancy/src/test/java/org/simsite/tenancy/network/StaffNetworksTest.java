package org.simsite.tenancy.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.GuardedWorld;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.Actor;
import org.simsite.tenancy.audit.NotedActs;
import org.simsite.tenancy.audit.Witness;
import org.simsite.tenancy.input.FieldError;
import org.simsite.tenancy.input.InvalidInput;

/** On the application's role, with row security at work. */
class StaffNetworksTest {
    private static final String OFFICE = "203.0.113.0/24";
    private static final Witness IN_THE_OFFICE = () -> new Actor("ann", "tenant-admin", "acme", "203.0.113.9");

    private final GuardedWorld world = new GuardedWorld();
    private final List<Act> acts = new ArrayList<>();
    private final StaffNetworks networks = new StaffNetworks(new NotedActs(world.sql, acts), world.sql);
    private final BoundTenants bound = new BoundTenants(world.sql);
    private final String acme = world.tenant();
    private final String globex = world.tenant();

    @AfterEach
    void close() {
        world.close();
    }

    private void set(String... typed) {
        IN_THE_OFFICE.to(() -> world.run(acme, () -> networks.set(List.of(typed))));
    }

    @Test
    void whatIsSetIsReadEachOnceAndIsTheTenantsAlone() {
        set(OFFICE, "2001:db8::/32", " 203.0.113.77/24 ");
        assertThat(world.as(acme, networks::get)).hasToString("[203.0.113.0/24, 2001:db8:0:0:0:0:0:0/32]");
        assertThat(world.as(globex, networks::get)).isEmpty();
        assertThat(bound.ids()).contains(acme).doesNotContain(globex);
    }

    @Test
    void eachChangeIsOnRecordOnce() {
        set(OFFICE);
        set(OFFICE);
        world.run(acme, networks::lift);
        assertThat(acts).extracting(Act::action).containsExactly("networks.change", "networks.change");
        assertThat(acts.getFirst().became()).isEqualTo("{\"networks\":\"203.0.113.0/24\"}");
        assertThat(acts.getLast().was()).isEqualTo("{\"networks\":\"203.0.113.0/24\"}");
        assertThat(bound.ids()).doesNotContain(acme);
    }

    @Test
    void nobodyShutsHerselfOut() {
        assertThatThrownBy(() -> set("198.51.100.0/24", "10.0.0.0/8"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(new FieldError("networks", "ownAddress", List.of("203.0.113.9"))));
        assertThat(world.as(acme, networks::get)).isEmpty();
    }

    @Test
    void eachLineThatIsNoNetworkIsNamed() {
        assertThatThrownBy(() -> set(OFFICE, "office.example", ""))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(
                                        new FieldError("networks[1]", "network", List.of("office.example")),
                                        new FieldError("networks[2]", "required")));
    }

    @Test
    void moreThanItsMostAreRefused() {
        String[] many = Collections.nCopies(StaffNetworks.MOST + 1, OFFICE).toArray(String[]::new);
        assertThatThrownBy(() -> set(many)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, true",
        "203.0.114.9, false",
        "::ffff:203.0.113.9, true",
        "'', false",
        "unknown, false",
        "203.0.113.9.example, false"
    })
    void whoeverIsNotSurelyWithinIsOutside(String address, boolean within) {
        assertThat(StaffNetworks.admit(StaffNetworks.read(OFFICE), address)).isEqualTo(within);
        assertThat(StaffNetworks.admit(List.of(), address)).isTrue();
    }
}
