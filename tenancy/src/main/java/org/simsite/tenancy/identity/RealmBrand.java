package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.brand.BrandChanged;
import org.simsite.tenancy.brand.Hue;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.settings.SettingsChanged;
import org.simsite.tenancy.sql.Sql;

/**
 * The tenant's name, language, colours and logo in its realm, for the pages of the sign-in and its mails. Colours and logo
 * are texts of the realm, which both themes read and Keycloak keeps apart from every other realm's.
 */
@ApplicationScoped
class RealmBrand {
    private static final List<String> LANGUAGES = List.of("en", "zh-CN");
    private static final int VERSION_LETTERS = 12;

    private record Brand(
            String name,
            String locale,
            String slug,
            String accent,
            String accentDark,
            @Nullable String logo) {}

    @Inject
    TaskQueue tasks;

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    Hosts hosts;

    @Inject
    Sql sql;

    protected RealmBrand() {} // CDI

    RealmBrand(TaskQueue tasks, KeycloakAdmin keycloak, Hosts hosts, Sql sql) {
        this.tasks = tasks;
        this.keycloak = keycloak;
        this.hosts = hosts;
        this.sql = sql;
    }

    void follow(@Observes BrandChanged changed) {
        tasks.addLater(TaskKind.BRAND, changed.tenantId(), "", Duration.ZERO);
    }

    void follow(@Observes SettingsChanged changed) {
        tasks.addLater(TaskKind.BRAND, changed.tenantId(), "", Duration.ZERO);
    }

    void write(String tenantId) {
        Brand brand = read(tenantId);
        JsonObject realm = keycloak.get("/" + tenantId).object();
        JsonObject smtp = realm.getJsonObject("smtpServer");
        var change = Json.createObjectBuilder().add("displayName", brand.name()).add("defaultLocale", brand.locale());
        if (smtp != null)
            change.add("smtpServer", Json.createObjectBuilder(smtp).add("fromDisplayName", brand.name()));
        keycloak.put("/" + tenantId, change.build().toString()).require();
        for (String language : LANGUAGES)
            keycloak.post("/" + tenantId + "/localization/" + language, texts(brand))
                    .require();
    }

    private String texts(Brand brand) {
        return Json.createObjectBuilder()
                .add("simsiteAccent", brand.accent())
                .add("simsiteAccentDark", brand.accentDark())
                .add("simsiteLogo", orNone(logo(brand)))
                .build()
                .toString();
    }

    private @Nullable String logo(Brand brand) {
        String hash = brand.logo();
        return hash == null
                ? null
                : hosts.url(hosts.tenant(brand.slug())) + "/look/logo?v=" + hash.substring(0, VERSION_LETTERS);
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "none" : text;
    }

    private Brand read(String tenantId) {
        var hue = Hue.of(tenantId);
        return sql.find(
                        "select name, locale, slug, coalesce(accent, ?) as accent, coalesce(accent_dark, ?) as accent_dark,"
                                + " logo_hash from tenancy.tenant where id = ?",
                        row -> new Brand(
                                row.getString("name"),
                                row.getString("locale"),
                                row.getString("slug"),
                                row.getString("accent"),
                                row.getString("accent_dark"),
                                row.getString("logo_hash")),
                        hue.accent().hex(),
                        hue.accentDark().hex(),
                        tenantId)
                .orElseThrow(() -> new KeycloakRefused("no tenant " + tenantId));
    }
}
