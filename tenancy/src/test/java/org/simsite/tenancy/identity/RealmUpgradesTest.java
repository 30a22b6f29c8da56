package org.simsite.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonString;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.GuardedWorld;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.brand.BrandChanged;
import org.simsite.tenancy.brand.Hue;
import org.simsite.tenancy.host.HostWorld;

class RealmUpgradesTest {
    private static final String SECRET = "a secret of at least thirty-two characters";

    private final GuardedWorld world = new GuardedWorld();
    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final TaskQueue tasks = new TaskQueue(world.sql, SECRET);
    private final RealmBrand brand = new RealmBrand(tasks, keycloak.admin(), new HostWorld(world.sql).hosts, world.sql);
    private final RealmMigrations migrations = new RealmMigrations(keycloak.admin(), brand, world.sql);
    private final RealmUpgrades upgrades = new RealmUpgrades(tasks, migrations, world.sql);
    private final SecondFactor secondFactor = new SecondFactor(keycloak.admin(), migrations, world.sql);
    private String acme;

    @BeforeEach
    void onlyThisTenantIsBehind() {
        world.sql.update("delete from tenancy.identity_task");
        world.sql.update("update tenancy.tenant set realm_version = ?", migrations.current());
        acme = realm();
    }

    @AfterEach
    void close() {
        keycloak.close();
        world.close();
    }

    @Test
    void aRealmOfTheFirstVersionIsBroughtToTheLast() {
        migrations.upgrade(acme);
        assertThat(version(acme)).isEqualTo(migrations.current());
        assertThat(keycloak.realms.get(acme).getString("browserFlow")).isEqualTo(SecondFactorFlow.FLOW);
        assertThat(keycloak.realms.get(acme).getBoolean("webAuthnPolicyPasswordlessPasskeysEnabled"))
                .isTrue();
        assertThat(keycloak.flows(acme).requirements("simsite second factor"))
                .containsExactly(
                        Map.entry("conditional-user-role", "REQUIRED"),
                        Map.entry("conditional-sub-flow-executed", "REQUIRED"),
                        Map.entry("conditional-credential", "REQUIRED"),
                        Map.entry("auth-otp-form", "REQUIRED"));
        assertThat(keycloak.flows(acme).requirements(SecondFactorFlow.FLOW))
                .containsEntry("simsite second factor", "CONDITIONAL");
        assertThat(keycloak.flows(acme).configs.values()).anyMatch(config -> config.contains("second-factor"));
    }

    @Test
    void aBrowserComesBackToPagesThatAskWhoIsThereAtTheHostsOfTheTenantOnly() {
        migrations.upgrade(acme);
        String root = "http://" + acme + ".simsite.localhost";
        var client = keycloak.realms.get(acme).getJsonArray("clients").getJsonObject(0);
        assertThat(client.getJsonArray("redirectUris").getValuesAs(JsonString::getString))
                .containsExactlyInAnyOrder(
                        root + "/console/*", root + "/handover/*", root + "/look?to=/console/devices");
        assertThat(client.getJsonObject("attributes").getString("post.logout.redirect.uris"))
                .isEqualTo(root + "/signed-out");
        var moved = ClientJson.move(client, List.of(URI.create("https://shop.example"), URI.create(root)));
        assertThat(moved.getJsonArray("redirectUris").getValuesAs(JsonString::getString))
                .hasSize(6)
                .contains("https://shop.example/console/*")
                .doesNotContain("https://shop.example/*");
    }

    /** Dies after every number of calls it can die after, and is made again each time. */
    @Test
    void aCrashAnywhereInBetweenIsRepeatedHarmlessly() {
        int deaths = 0;
        for (int calls = 1; version(acme) < migrations.current(); calls++) {
            keycloak.troubleAfter = calls;
            try {
                migrations.upgrade(acme);
            } catch (KeycloakAway died) {
                deaths++;
            }
            keycloak.troubleAfter = -1;
            keycloak.trouble = 0;
        }
        assertThat(deaths).isGreaterThan(10);
        assertThat(keycloak.flows(acme).requirements("simsite second factor")).hasSize(4);
        assertThat(keycloak.flows(acme).flows.keySet()).hasSize(3);
        world.sql.update("update tenancy.tenant set realm_version = 1 where id = ?", acme);
        migrations.upgrade(acme);
        assertThat(keycloak.flows(acme).flows.keySet()).hasSize(3);
    }

    @Test
    void realmsAreTakenOneAfterTheOtherAndNeverListed() {
        String globex = realm();
        for (int turn = 0; turn < 3; turn++) upgrades.work();
        assertThat(tasks.claim(10)).singleElement().satisfies(task -> {
            migrations.upgrade(task.tenant());
            tasks.done(task);
        });
        upgrades.work();
        assertThat(tasks.claim(10)).singleElement().satisfies(task -> {
            migrations.upgrade(task.tenant());
            tasks.done(task);
        });
        upgrades.work();
        assertThat(tasks.claim(10)).isEmpty();
        assertThat(List.of(version(acme), version(globex))).containsOnly(migrations.current());
        assertThat(keycloak.calls).doesNotContain("GET ", "GET /");
    }

    @Test
    void aRealmThatRefusesDoesNotHoldUpTheOthers() {
        String globex = realm();
        upgrades.work();
        Task first = tasks.claim(10).getFirst();
        tasks.refused(first, "no");
        upgrades.work();
        assertThat(tasks.claim(10))
                .extracting(Task::tenant)
                .containsExactly(first.tenant().equals(acme) ? globex : acme);
    }

    @Test
    void aRealmThatWaitsDoesNotHoldUpTheOthersUnlessItsClusterIsAway() {
        for (int i = 0; i < RealmUpgrades.MOST_WAITING; i++) realm();
        for (int i = 0; i < RealmUpgrades.MOST_WAITING; i++) {
            upgrades.work();
            assertThat(tasks.claim(10)).singleElement().satisfies(task -> tasks.later(task, "away"));
        }
        upgrades.work();
        assertThat(tasks.claim(10)).as("of a cluster where nobody answers").isEmpty();
        String elsewhere = realm();
        world.sql.update("update tenancy.tenant set cluster = 'other' where id = ?", elsewhere);
        upgrades.work();
        assertThat(tasks.claim(10)).extracting(Task::tenant).containsExactly(elsewhere);
    }

    @Test
    void rolesOfStaffAreAskedForASecondFactorOnceTheTenantSaysSo() {
        var rules = new SignInRules(tasks, new AuditLog(world.sql), world.sql);
        world.run(acme, () -> rules.requireSecondFactor(true));
        assertThat(TestTasks.waiting(world.sql, acme)).containsExactly("SECOND_FACTOR");
        secondFactor.write(acme);
        secondFactor.write(acme);
        assertThat(version(acme)).as("upgraded on the way").isEqualTo(migrations.current());
        assertThat(keycloak.flows(acme).composites.keySet())
                .containsExactlyInAnyOrder("tenant-admin", "manager", "agent");
        assertThat(keycloak.flows(acme).composites.values())
                .allSatisfy(in -> assertThat(in).singleElement().asString().contains("second-factor"));
        world.run(acme, () -> rules.requireSecondFactor(false));
        secondFactor.write(acme);
        assertThat(keycloak.flows(acme).composites.values())
                .allSatisfy(in -> assertThat(in).isEmpty());
        assertThat(world.as(acme, rules::secondFactor)).isFalse();
    }

    @Test
    void nameColoursAndLogoAreTextsOfTheRealm() {
        world.sql.update(
                "update tenancy.tenant set name = 'Acme Tea', accent = '#7a1fa2', accent_dark = '#d9a7ff', logo_hash = ? where id = ?",
                "ab".repeat(32),
                acme);
        brand.follow(new BrandChanged(acme));
        brand.follow(new BrandChanged(acme));
        assertThat(TestTasks.waiting(world.sql, acme)).as("once is enough").containsExactly("BRAND");
        brand.write(acme);
        assertThat(keycloak.realms.get(acme).getString("displayName")).isEqualTo("Acme Tea");
        assertThat(keycloak.realms.get(acme).getJsonObject("smtpServer").getString("fromDisplayName"))
                .isEqualTo("Acme Tea");
        for (String language : List.of("en", "zh-CN")) {
            var texts = keycloak.flows(acme).texts.get(language);
            assertThat(texts.getString("simsiteAccent")).isEqualTo("#7a1fa2");
            assertThat(texts.getString("simsiteLogo"))
                    .isEqualTo("http://" + acme + ".simsite.localhost:8080/look/logo?v=abababababab");
        }
        world.sql.update("update tenancy.tenant set logo_hash = null where id = ?", acme);
        brand.write(acme);
        assertThat(keycloak.flows(acme).texts.get("en").getString("simsiteLogo"))
                .isEqualTo("none");
    }

    /** Sign-in and mails of a tenant that chose no colour look like its pages. */
    @Test
    void aRealmHasTheHueOfItsTenant() {
        migrations.upgrade(acme);
        assertThat(keycloak.flows(acme).texts.get("en").getString("simsiteAccent"))
                .isEqualTo(Hue.of(acme).accent().hex());
        assertThat(keycloak.flows(acme).texts.get("zh-CN").getString("simsiteAccentDark"))
                .isEqualTo(Hue.of(acme).accentDark().hex());
    }

    @Test
    void aKeycloakThatIsAwayLeavesTheVersionAsItWas() {
        keycloak.trouble = 503;
        assertThatThrownBy(() -> migrations.upgrade(acme)).isInstanceOf(KeycloakAway.class);
        assertThat(version(acme)).isEqualTo(1);
    }

    private String realm() {
        String tenant = world.tenant();
        new Realms(
                        keycloak.admin(),
                        new Issuers("http://localhost:8180", SECRET),
                        new RealmMail("mail", 25, "a@b.example"),
                        new CallBack("http://web.inner:8080/"))
                .ensureTenant(new NewRealm(
                        tenant,
                        "Acme",
                        Locale.ENGLISH,
                        URI.create("http://" + tenant + ".simsite.localhost"),
                        "/console"));
        return tenant;
    }

    private int version(String tenant) {
        return world.sql
                .find("select realm_version from tenancy.tenant where id = ?", row -> row.getInt(1), tenant)
                .orElseThrow();
    }
}
