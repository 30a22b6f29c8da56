package org.simsite.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.host.HostWorld;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.TenantChanged;

class ClustersTest {
    private static final String SECRET = "a secret of at least thirty-two characters";
    private final Sql sql = TestDatabase.sql();
    private final HostWorld hosts = new HostWorld(sql);
    private final FakeKeycloak europe = new FakeKeycloak();
    private final FakeKeycloak asia = new FakeKeycloak();
    private Clusters clusters;

    /** Other tests' tenants stand on a cluster that is nobody's. */
    @BeforeEach
    void two() {
        sql.update("update tenancy.tenant set cluster = ''");
        clusters = new Clusters(sql, List.of(europe.cluster("main", 2), asia.cluster("asia", 4)));
    }

    @AfterEach
    void stop() {
        europe.close();
        asia.close();
    }

    private String tenant() {
        String id = hosts.tenant(HostWorld.slug()).id();
        sql.update("update tenancy.tenant set cluster = '' where id = ?", id);
        clusters.place(id);
        return id;
    }

    private int realms(String cluster) {
        return clusters.fullness().stream()
                .filter(each -> each.name().equals(cluster))
                .findFirst()
                .orElseThrow()
                .realms();
    }

    @Test
    void aTenantIsPlacedOnTheLeastFullByItsCapacity() {
        for (int i = 0; i < 3; i++) tenant();
        assertThat(realms("main")).isEqualTo(1);
        assertThat(realms("asia")).isEqualTo(2);
        for (int i = 0; i < 3; i++) tenant();
        assertThat(clusters.fullness())
                .containsExactly(new Fullness("main", europe.url(), 2, 2), new Fullness("asia", asia.url(), 4, 4));
    }

    @Test
    void whereNoneHasRoomItWaits() {
        for (int i = 0; i < 6; i++) tenant();
        assertThatThrownBy(this::tenant).isInstanceOf(KeycloakAway.class).hasMessageContaining("room");
        clusters = new Clusters(sql, List.of(europe.cluster("main", 2), asia.cluster("asia", 5)));
        assertThat(clusters.of(tenant()).name()).isEqualTo("asia");
    }

    @Test
    void itsRealmIsMadeThereAndItKeepsItsIssuer() {
        String first = tenant();
        String second = tenant();
        var issuers = new Issuers("x", SECRET);
        issuers.clusters = clusters;
        assertThat(issuers.issuer(first)).isEqualTo(europe.url() + "/realms/" + first);
        assertThat(issuers.issuer(second)).isEqualTo(asia.url() + "/realms/" + second);
        for (String id : List.of(first, second)) realms(issuers).ensureTenant(realm(id));
        assertThat(europe.realms).containsOnlyKeys(first);
        assertThat(asia.realms).containsOnlyKeys(second);
        new RealmDoor(europe.admin(clusters)).remove(second);
        assertThat(asia.realms).isEmpty();
        assertThat(europe.realms).hasSize(1);
    }

    @Test
    void theOperatorsAndWhoeverIsNoTenantAreOnTheFirst() {
        assertThat(clusters.of("platform").url()).isEqualTo(europe.url());
        assertThat(clusters.of("nobody-1234").url()).isEqualTo(europe.url());
    }

    @Test
    void whoIsOnOneThatLeftTheListIsNotTakenForTheOthers() {
        tenant();
        String away = tenant();
        clusters = new Clusters(sql, List.of(europe.cluster("main", 2)));
        assertThatThrownBy(() -> clusters.of(away))
                .isInstanceOf(KeycloakAway.class)
                .hasMessageContaining("asia is not configured");
    }

    @Test
    void nothingIsRememberedOfATenantThatIsGone() {
        tenant();
        String gone = tenant();
        assertThat(clusters.of(gone).name()).isEqualTo("asia");
        sql.update("delete from tenancy.host where tenant = ?", gone);
        sql.update("delete from tenancy.tenant where id = ?", gone);
        clusters.forget(new TenantChanged(gone));
        assertThat(clusters.of(gone).name()).isEqualTo("main");
    }

    @Test
    void oneConfiguredAsEverIsTheWholeList() {
        assertThat(settings(Map.of("simsite.keycloak.url", "http://kc/", "simsite.keycloak.admin-secret", "s")))
                .containsExactly(new Cluster("main", "http://kc", "simsite-provisioner", "s", 500));
    }

    @Test
    void moreAreNamedAndDescribed() {
        assertThat(settings(Map.of(
                        "simsite.keycloak.admin-secret", "s",
                        "simsite.keycloak.more", "asia",
                        "simsite.keycloak.asia.url", "https://asia.example",
                        "simsite.keycloak.asia.admin-client", "maker",
                        "simsite.keycloak.asia.admin-secret", "t",
                        "simsite.keycloak.asia.capacity", "40")))
                .containsExactly(
                        new Cluster("main", "http://localhost:8180", "simsite-provisioner", "s", 500),
                        new Cluster("asia", "https://asia.example", "maker", "t", 40));
    }

    @Test
    void oneThatIsNamedAndNotDescribedStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> settings(Map.of("simsite.keycloak.admin-secret", "s", "simsite.keycloak.more", "asia")))
                .withMessage("simsite.keycloak.asia.url is not set");
        assertThat(new Cluster("main", "http://kc", "c", "hidden", 1).toString())
                .doesNotContain("hidden");
    }

    private Realms realms(Issuers issuers) {
        return new Realms(
                europe.admin(clusters),
                issuers,
                new RealmMail("mail.example", 25, "no-reply@simsite.example"),
                new CallBack("http://web.inner:8080/"));
    }

    private static NewRealm realm(String id) {
        return new NewRealm(id, id, Locale.ENGLISH, URI.create("http://acme.simsite.localhost:8080"), "/console");
    }

    private static List<Cluster> settings(Map<String, String> values) {
        Config config = (Config) java.lang.reflect.Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (self, method, args) -> {
                    String value = values.get((String) args[0]);
                    if (value == null) return java.util.Optional.empty();
                    if (args[1] == Integer.class) return java.util.Optional.of(Integer.valueOf(value));
                    return java.util.Optional.of(args[1] == String[].class ? value.split(",") : value);
                });
        return new ClusterSettings(config).read();
    }
}
