package org.simsite.tenancy.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.HostWorld;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.tenancy.identity.TestTasks;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenant;

class RenamesTest {
    private final AddressWorld world = new AddressWorld();
    private final String old = HostWorld.slug();
    private final String fresh = HostWorld.slug();
    private Tenant acme;

    @BeforeEach
    void make() {
        acme = world.hosts.tenant(old);
        world.hosts.hosts.registerSite(acme.id(), old, "liwei");
        world.hosts.at(host(fresh)); // remembered as not there
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theNewHostsServeAndTheOldOnesLeadOnToThem() {
        rename(acme, fresh);
        ServedHost now = world.hosts.at(host(fresh)).orElseThrow();
        assertThat(now.movedTo()).isNull();
        assertThat(now.tenantSlug()).isEqualTo(fresh);
        assertThat(now.realm()).as("the realm stays").isEqualTo(acme.realm());
        assertThat(moved(host(old))).isEqualTo(host(fresh));
        assertThat(moved(host("liwei--" + old))).isEqualTo(host("liwei--" + fresh));
        assertThat(world.hosts.at(host("liwei--" + fresh)).orElseThrow().siteSlug())
                .isEqualTo("liwei");
        assertThat(TestTasks.waiting(world.sql, acme.id())).containsExactly("ADDRESSES");
    }

    @Test
    void afterASecondRenameEveryOldHostLeadsToTheLast() {
        String last = HostWorld.slug();
        rename(acme, fresh);
        rename(acme, last);
        assertThat(moved(host(old))).isEqualTo(host(last));
        assertThat(moved(host("liwei--" + fresh))).isEqualTo(host("liwei--" + last));
    }

    @Test
    void theTenantMayGoBackAndNobodyElseMayComeWhileTheOldHostsLeadOn() {
        Tenant globex = world.hosts.tenant(HostWorld.slug());
        rename(acme, fresh);
        assertThatThrownBy(() -> rename(globex, old)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rename(globex, fresh)).isInstanceOf(InvalidInput.class);
        rename(acme, old);
        assertThat(world.hosts.at(host(old)).orElseThrow().movedTo()).isNull();
        assertThat(moved(host("liwei--" + fresh))).isEqualTo(host("liwei--" + old));
    }

    @Test
    void whenTheTimeIsOverTheNamesAreFree() {
        Tenant globex = world.hosts.tenant(HostWorld.slug());
        rename(acme, fresh);
        world.sql.update("update tenancy.host set until = now() where moved and tenant = ?", acme.id());
        world.sql.update("update tenancy.former_slug set until = now() where tenant = ?", acme.id());
        assertThat(world.servedAt(host(old))).isEmpty();
        rename(globex, old);
        world.hosts.hosts.registerSite(globex.id(), old, "liwei");
        assertThat(world.servedAt(host(old))).contains(globex.id());
        assertThat(world.servedAt(host("liwei--" + old))).contains(globex.id());
        assertThat(world.servedAt(host("liwei--" + fresh))).contains(acme.id());
    }

    @Test
    void aSiteOpenedByWhoStillKnowsTheOldSlugGetsTheNewName() {
        rename(acme, fresh);
        world.hosts.hosts.registerSite(acme.id(), old, "ann");
        assertThat(world.servedAt(host("ann--" + fresh))).contains(acme.id());
        assertThat(world.servedAt(host("ann--" + old))).isEmpty();
        assertThatThrownBy(() -> world.hosts.hosts.registerSite(acme.id(), fresh, "ann"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aSiteThatIsClosedLeadsNowhere() {
        rename(acme, fresh);
        world.hosts.hosts.removeSite(acme.id(), fresh, "liwei");
        assertThat(world.servedAt(host("liwei--" + old))).isEmpty();
    }

    @Test
    void ownDomainsStayWhereTheyAre() {
        String domain = "shop." + old + ".example";
        world.proved(acme, domain);
        rename(acme, fresh);
        assertThat(world.hosts.at(domain).orElseThrow().movedTo()).isNull();
        assertThat(world.hosts.at("liwei." + domain).orElseThrow().home()).isEqualTo(new HostName(domain));
    }

    @Test
    void namesAreNotCollected() {
        for (int i = 0; i < Renames.MOST_FORMER; i++) rename(acme, HostWorld.slug());
        assertThat(world.as(acme, world.renames::former)).hasSize(Renames.MOST_FORMER);
        assertThatThrownBy(() -> rename(acme, HostWorld.slug()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors().getFirst().key()).isEqualTo("renamedOften"));
    }

    @ParameterizedTest
    @CsvSource({"'', required", "Ab, slug", "a--b, slug", "acme-, slug", "operator, slugReserved", "www, slugReserved"})
    void aBadSlugIsRefusedNamingTheField(String wish, String key) {
        assertThatThrownBy(() -> rename(acme, wish)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.errors().getFirst().field()).isEqualTo("slug");
            assertThat(refused.errors().getFirst().key()).isEqualTo(key);
        });
    }

    private void rename(Tenant tenant, String wish) {
        world.as.run(tenant.id(), () -> world.renames.rename(wish, "admin"));
    }

    private String moved(String host) {
        return String.valueOf(world.hosts.at(host).orElseThrow().movedTo());
    }

    private static String host(String label) {
        return label + ".simsite.localhost";
    }
}
