package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether a realm lets people in, or is there at all. Every call may be made again without harm. */
@ApplicationScoped
public class RealmDoor {
    @Inject
    KeycloakAdmin keycloak;

    protected RealmDoor() {} // CDI

    RealmDoor(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** Nobody signs in, no token is renewed, and whoever is in is put out. No such realm: nothing happens. */
    public void shut(String realm) {
        if (enable(realm, false)) keycloak.post("/" + realm + "/logout-all", "").require();
    }

    public void open(String realm) {
        enable(realm, true);
    }

    /** With all its accounts; without it there is nobody to ask for. No such realm: nothing happens. */
    public void remove(String realm) {
        Answer answer = keycloak.delete("/" + realm);
        if (!answer.missing()) answer.require();
        keycloak.renewRights(realm);
    }

    /** What a change does not name stays as it is. */
    private boolean enable(String realm, boolean enabled) {
        Answer answer = keycloak.put("/" + realm, "{\"enabled\":" + enabled + "}");
        if (answer.missing()) return false;
        answer.require();
        return true;
    }
}
