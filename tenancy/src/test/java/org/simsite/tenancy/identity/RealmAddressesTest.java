package org.simsite.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.HostWorld;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.Tenant;

class RealmAddressesTest {
    private final Sql sql = TestDatabase.sql();
    private final HostWorld world = new HostWorld(sql);
    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final RealmAddresses addresses = TestTasks.addresses(sql, world, keycloak.admin());
    private final String slug = HostWorld.slug();
    private Tenant tenant;

    @BeforeEach
    void makeRealm() {
        tenant = world.tenant(slug);
        var issuers = new Issuers("http://localhost:8180", "a secret of thirty-two characters");
        new Realms(
                        keycloak.admin(),
                        issuers,
                        new RealmMail("mail", 25, "a@b.example"),
                        new CallBack("http://web.inner:8080/"))
                .ensureTenant(new NewRealm(
                        tenant.realm(), "Acme", Locale.ENGLISH, world.hosts.url(world.hosts.tenant(slug)), "/console"));
    }

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void keepWhatTheTemplateSaysWhileNothingChanged() {
        var before = List.of(strings("redirectUris"), strings("webOrigins"), List.of(logouts()));
        addresses.write(tenant.id());
        assertThat(List.of(strings("redirectUris"), strings("webOrigins"), List.of(logouts())))
                .isEqualTo(before);
    }

    @Test
    void nameEachDomainOfTheTenantExactlyAndNoSite() {
        String domain = "shop." + slug + ".example";
        world.domains.serve(tenant.id(), new HostName(domain), Duration.ofDays(1));
        addresses.write(tenant.id());
        assertThat(strings("webOrigins")).containsExactly(root(slug), "http://" + domain + ":8080");
        assertThat(strings("redirectUris"))
                .allMatch(uri -> uri.startsWith(root(slug) + "/") || uri.startsWith("http://" + domain + ":8080/"));
        assertThat(logouts()).contains("##http://" + domain + ":8080/");
        world.domains.withdraw(tenant.id(), new HostName(domain));
        addresses.write(tenant.id());
        assertThat(client().toString()).doesNotContain(domain);
    }

    @Test
    void knowANewSlugBeforeItIsThereAndTheOldOneNoMoreAfter() {
        String fresh = HostWorld.slug();
        addresses.expect(tenant.id(), fresh);
        assertThat(strings("webOrigins")).containsExactly(root(slug), root(fresh));
        sql.update("update tenancy.tenant set slug = ? where id = ?", fresh, tenant.id());
        world.domains.rename(tenant.id(), fresh, Duration.ofDays(90));
        addresses.write(tenant.id());
        assertThat(strings("webOrigins")).containsExactly(root(fresh));
        assertThat(client().getString("rootUrl")).isEqualTo(root(fresh));
        assertThat(client().getString("baseUrl")).isEqualTo(root(fresh) + "/console");
        assertThat(client().getString("secret")).as("nothing else changes").isNotEmpty();
    }

    @Test
    void waitWhileKeycloakIsAway() {
        keycloak.trouble = 503;
        addresses.expect(tenant.id(), HostWorld.slug());
        addresses.renew(tenant.id());
        assertThat(TestTasks.waiting(sql, tenant.id())).containsExactly("ADDRESSES");
    }

    private JsonObject client() {
        return keycloak.realms.get(tenant.realm()).getJsonArray("clients").getJsonObject(0);
    }

    private List<String> strings(String name) {
        return client().getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private String logouts() {
        return client().getJsonObject("attributes").getString("post.logout.redirect.uris");
    }

    private static String root(String slug) {
        return "http://" + slug + ".simsite.localhost:8080";
    }
}
