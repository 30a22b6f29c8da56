package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.simsite.tenancy.brand.Hue;

/** Realms in Keycloak, made from the templates. */
@ApplicationScoped
public class Realms {
    @Inject
    KeycloakAdmin keycloak;

    @Inject
    Issuers issuers;

    @Inject
    RealmMail mail;

    @Inject
    CallBack callBack;

    protected Realms() {} // CDI

    Realms(KeycloakAdmin keycloak, Issuers issuers, RealmMail mail, CallBack callBack) {
        this.keycloak = keycloak;
        this.issuers = issuers;
        this.mail = mail;
        this.callBack = callBack;
    }

    /**
     * A realm for staff and customers of a tenant. Exists: nothing happens.
     *
     * @throws KeycloakAway if it is worth another try
     */
    public void ensureTenant(NewRealm realm) {
        ensure(realm, "tenant-realm.json", Hue.of(realm.realm()));
    }

    /** The realm of the platform's operators. Exists: only its callbacks are made what they are now. */
    public void ensurePlatform(NewRealm realm) {
        ensure(realm, "platform-realm.json", Hue.PLATFORM);
        CallbackPaths.ofPlatform(keycloak).apply(realm.realm());
    }

    /** Keycloak imports a realm in one transaction: what exists is whole. */
    private void ensure(NewRealm realm, String template, Hue hue) {
        if (keycloak.get("/" + realm.realm()).ok()) return;
        String json = RealmTemplate.load(template).fill(values(realm, hue));
        Answer answer = keycloak.create(realm.realm(), json);
        if (!answer.exists()) answer.require(); // another node may have been quicker
        keycloak.renewRights(realm.realm());
    }

    private Map<String, String> values(NewRealm realm, Hue hue) {
        Map<String, String> values = new HashMap<>(mail.values());
        values.put("realm", realm.realm());
        values.put("displayName", realm.displayName());
        values.put("accent", hue.accent().hex());
        values.put("accentDark", hue.accentDark().hex());
        values.put("locale", realm.locale().toLanguageTag());
        values.put("url", realm.url().toString());
        values.put("home", realm.homeUrl().toString());
        values.put("backchannel", callBack.logout().toString());
        values.put("webClientSecret", issuers.webClientSecret(realm.realm()));
        return values;
    }
}
