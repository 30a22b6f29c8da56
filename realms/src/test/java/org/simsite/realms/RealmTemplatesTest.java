package org.simsite.realms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealmTemplatesTest {
    private static final String TENANT = "tenant-realm.json";
    private static final String PLATFORM = "platform-realm.json";
    private static final Set<String> PLACES = Set.of(
            "realm",
            "displayName",
            "accent",
            "accentDark",
            "locale",
            "url",
            "home",
            "backchannel",
            "webClientSecret",
            "smtpHost",
            "smtpPort",
            "smtpFrom",
            "smtpAuth",
            "smtpUser",
            "smtpPassword",
            "smtpStarttls");

    @ParameterizedTest
    @CsvSource({TENANT + ", tenant-admin manager agent customer", PLATFORM + ", operator"})
    void namesExactlyTheRolesThePagesAskFor(String template, String roles) throws IOException {
        assertThat(names(realm(template).getJsonObject("roles"), "realm", "name"))
                .containsExactly(roles.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {TENANT, PLATFORM})
    void usesOnlyPlacesThatTheCodeFills(String template) throws IOException {
        Set<String> used = Pattern.compile("\\{\\{(\\w+)}}")
                .matcher(text(template))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());
        assertThat(used).isEqualTo(PLACES);
    }

    @ParameterizedTest
    @ValueSource(strings = {TENANT, PLATFORM})
    void sendsABrowserBackToOneExactHostOnly(String template) throws IOException {
        JsonObject web = client(template, "simsite-web");
        assertThat(strings(web, "redirectUris")).containsExactly("{{url}}/*");
        assertThat(strings(web, "webOrigins")).containsExactly("{{url}}");
        assertThat(web.getJsonObject("attributes").getString("post.logout.redirect.uris"))
                .isEqualTo("{{url}}/*");
        assertThat(strings(client(template, "simsite-cli"), "redirectUris")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {TENANT, PLATFORM})
    void tellsUsWhenASessionEnds(String template) throws IOException {
        JsonObject attributes = client(template, "simsite-web").getJsonObject("attributes");
        assertThat(attributes.getString("backchannel.logout.url")).isEqualTo("{{backchannel}}");
        assertThat(attributes.getString("backchannel.logout.session.required")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {TENANT, PLATFORM})
    void givesEachClientItsOneFlow(String template) throws IOException {
        JsonObject web = client(template, "simsite-web");
        assertThat(web.getBoolean("publicClient")).isFalse();
        assertThat(web.getBoolean("standardFlowEnabled")).isTrue();
        JsonObject cli = client(template, "simsite-cli");
        assertThat(cli.getBoolean("publicClient")).isTrue();
        assertThat(cli.getBoolean("standardFlowEnabled")).isFalse();
        assertThat(cli.getJsonObject("attributes").getString("oauth2.device.authorization.grant.enabled"))
                .isEqualTo("true");
        for (JsonObject client : List.of(web, cli)) {
            assertThat(client.getBoolean("directAccessGrantsEnabled")).isFalse();
            assertThat(client.getBoolean("implicitFlowEnabled")).isFalse();
            assertThat(client.getBoolean("serviceAccountsEnabled")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TENANT, PLATFORM})
    void putsAudienceRolesAndNameIntoEveryToken(String template) throws IOException {
        JsonObject realm = realm(template);
        assertThat(strings(realm, "defaultDefaultClientScopes")).contains("basic", "roles", "profile", "simsite");
        assertThat(mapper(realm, "simsite", "audience").getString("included.client.audience"))
                .isEqualTo("simsite-web");
        assertThat(mapper(realm, "roles", "realm roles").getString("claim.name"))
                .isEqualTo("realm_access.roles");
        assertThat(mapper(realm, "profile", "username").getString("claim.name")).isEqualTo("preferred_username");
    }

    @Test
    void tellsWhichPartyACustomerIs() throws IOException {
        JsonObject party = mapper(realm(TENANT), "simsite", "party");
        assertThat(party.getString("user.attribute")).isEqualTo("party");
        assertThat(party.getString("claim.name")).isEqualTo("party");
        assertThat(party.getString("access.token.claim")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {TENANT, PLATFORM})
    void isGuardedAgainstGuessing(String template) throws IOException {
        JsonObject realm = realm(template);
        assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
        assertThat(realm.getBoolean("permanentLockout")).isFalse();
        assertThat(realm.getBoolean("registrationAllowed")).isFalse();
        assertThat(realm.getString("passwordPolicy")).contains("length(8)", "notUsername", "notEmail");
        assertThat(realm.getInt("accessTokenLifespan")).isBetween(60, 300);
        assertThat(realm.getString("sslRequired")).isEqualTo("external");
    }

    @ParameterizedTest
    @ValueSource(strings = {TENANT, PLATFORM})
    void letsNobodyChangeWhoTheyAre(String template) throws IOException {
        JsonObject profile = profile(template);
        assertThat(profile.getString("unmanagedAttributePolicy")).isEqualTo("ADMIN_EDIT");
        for (JsonObject attribute : profile.getJsonArray("attributes").getValuesAs(JsonObject.class)) {
            assertThat(attribute.containsKey("required"))
                    .as(attribute.getString("name"))
                    .isFalse();
            if (Set.of("username", "party", "phoneNumber").contains(attribute.getString("name")))
                assertThat(strings(attribute.getJsonObject("permissions"), "edit"))
                        .containsExactly("admin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TENANT, PLATFORM})
    void speaksBothLanguagesInOurTheme(String template) throws IOException {
        JsonObject realm = realm(template);
        assertThat(strings(realm, "supportedLocales")).containsExactly("en", "zh-CN");
        for (String kind : List.of("login", "email")) {
            String theme = realm.getString(kind + "Theme");
            for (String file : List.of(
                    "theme.properties", "messages/messages_en.properties", "messages/messages_zh_CN.properties"))
                assertThat(getClass().getResource("/theme/" + theme + "/" + kind + "/" + file))
                        .as(file)
                        .isNotNull();
        }
    }

    private static JsonObject profile(String template) throws IOException {
        JsonObject provider = realm(template)
                .getJsonObject("components")
                .getJsonArray("org.keycloak.userprofile.UserProfileProvider")
                .getJsonObject(0);
        return json(provider.getJsonObject("config")
                .getJsonArray("kc.user.profile.config")
                .getString(0));
    }

    private static JsonObject mapper(JsonObject realm, String scope, String mapper) {
        JsonObject found = named(realm, "clientScopes", "name", scope);
        return named(found, "protocolMappers", "name", mapper).getJsonObject("config");
    }

    private static JsonObject client(String template, String id) throws IOException {
        return named(realm(template), "clients", "clientId", id);
    }

    private static JsonObject named(JsonObject parent, String list, String key, String name) {
        return parent.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString(key).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonObject parent, String list, String key) {
        return parent.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString(key))
                .toList();
    }

    private static List<String> strings(JsonObject parent, String list) {
        return parent.getJsonArray(list).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toList());
    }

    private static JsonObject realm(String template) throws IOException {
        return json(text(template));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String text(String template) throws IOException {
        try (InputStream in = RealmTemplatesTest.class.getResourceAsStream("/realms/" + template)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
