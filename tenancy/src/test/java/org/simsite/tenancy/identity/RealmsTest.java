package org.simsite.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RealmsTest {
    private static final String SECRET = "a secret of at least thirty-two characters";
    private static final NewRealm ACME = new NewRealm(
            "acme-ab12",
            "Acme \"吃\" \\ & Co",
            Locale.SIMPLIFIED_CHINESE,
            URI.create("http://acme.simsite.localhost:8080"),
            "/console");

    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final Issuers issuers = new Issuers("http://localhost:8180/", SECRET);
    private final Realms realms = new Realms(
            keycloak.admin(),
            issuers,
            new RealmMail("mail.example", 25, "no-reply@simsite.example"),
            new CallBack("http://web.inner:8080/"));

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void fillsTheTemplateAndEscapesWhatPeopleTyped() {
        realms.ensureTenant(ACME);
        JsonObject realm = keycloak.realms.get("acme-ab12");
        assertThat(realm.getString("displayName")).isEqualTo("Acme \"吃\" \\ & Co");
        assertThat(realm.getString("defaultLocale")).isEqualTo("zh-CN");
        assertThat(realm.getJsonObject("smtpServer").getString("host")).isEqualTo("mail.example");
        JsonObject web = realm.getJsonArray("clients").getJsonObject(0);
        assertThat(web.getString("secret")).isEqualTo(issuers.webClientSecret("acme-ab12"));
        assertThat(web.getJsonArray("redirectUris").getString(0)).isEqualTo("http://acme.simsite.localhost:8080/*");
        assertThat(web.getString("baseUrl")).isEqualTo("http://acme.simsite.localhost:8080/console");
        assertThat(realm.toString()).doesNotContain("{{");
    }

    @Test
    void makesARealmOnce() {
        realms.ensureTenant(ACME);
        realms.ensureTenant(ACME);
        assertThat(keycloak.calls).filteredOn("POST "::equals).hasSize(1);
    }

    /** Some hundred realms, each with rights that the token names: what waits is kept, and the log says what to do. */
    @Test
    void aTokenThatHasBecomeTooLargeIsForTheAdministratorToRepair() {
        realms.ensureTenant(ACME);
        realms.ensureTenant(ACME); // has a token now
        keycloak.trouble = 431;
        assertThatThrownBy(() -> realms.ensureTenant(ACME))
                .isInstanceOf(KeycloakAway.class)
                .hasMessageContaining("provisioner")
                .hasMessageContaining("lightweight");
    }

    @Test
    void fetchesATokenThatKnowsTheRealmItHasMade() {
        realms.ensureTenant(ACME);
        realms.ensureTenant(ACME);
        assertThat(keycloak.tokens).isEqualTo(2);
    }

    @Test
    void asksForAnotherTokenWhenOneIsDenied() {
        realms.ensureTenant(ACME);
        keycloak.oldestToken = 3; // the second is good no more
        realms.ensureTenant(ACME);
        realms.ensureTenant(ACME);
        assertThat(keycloak.tokens).isEqualTo(3);
    }

    @Test
    void tellsTroubleThatPassesFromARefusal() {
        keycloak.trouble = 503;
        assertThatThrownBy(() -> realms.ensureTenant(ACME)).isInstanceOf(KeycloakAway.class);
        keycloak.trouble = 400;
        assertThatThrownBy(() -> realms.ensureTenant(ACME)).isInstanceOf(KeycloakAway.class); // no token
        keycloak.trouble = 0;
        keycloak.oldestToken = 99;
        assertThatThrownBy(() -> realms.ensureTenant(ACME)).isInstanceOf(KeycloakRefused.class);
        keycloak.close();
        assertThatThrownBy(() -> realms.ensureTenant(ACME)).isInstanceOf(KeycloakAway.class);
    }

    @Test
    void makesThePlatformRealmWithItsOperators() {
        realms.ensurePlatform(new NewRealm(
                "platform", "Simsite", Locale.ENGLISH, URI.create("http://operator.simsite.localhost:8080"), "/"));
        assertThat(keycloak.realms.get("platform").getJsonObject("roles").toString())
                .contains("operator")
                .doesNotContain("tenant-admin");
    }

    @Test
    void haveKeycloakSayWhereASessionEnds() {
        realms.ensureTenant(ACME);
        assertThat(keycloak.realms.get(ACME.realm()).toString())
                .contains("\"backchannel.logout.url\":\"http://web.inner:8080/api/backchannel-logout\"");
    }

    @Test
    void leavesNoPlaceEmpty() {
        assertThatThrownBy(() -> new RealmTemplate("{\"a\":\"{{a}}\"}").fill(Map.of("b", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void derivesASecretForEachRealm() {
        assertThat(issuers.webClientSecret("acme-ab12"))
                .hasSize(43)
                .isEqualTo(new Issuers("x", SECRET).webClientSecret("acme-ab12"))
                .isNotEqualTo(issuers.webClientSecret("globex-cd34"));
        assertThat(issuers.issuer("acme-ab12")).isEqualTo("http://localhost:8180/realms/acme-ab12");
    }

    @Test
    void refusesASecretThatCouldBeGuessed() {
        assertThatThrownBy(() -> new Issuers("x", "short")).hasMessageContaining("simsite.secret");
    }
}
