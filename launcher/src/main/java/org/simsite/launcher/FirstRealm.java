package org.simsite.launcher;

import org.simsite.launcher.part.Keycloak;
import org.simsite.launcher.place.Addresses;
import org.simsite.launcher.place.Secrets;
import org.simsite.launcher.realm.KeycloakAdmin;
import org.simsite.launcher.realm.PlatformRealm;

/** Fills an empty Keycloak; on later starts it finds everything there. */
final class FirstRealm {
    static final String OPERATOR = "operator";

    private final Secrets secrets;
    private final PlatformRealm platform;

    FirstRealm(Secrets secrets, KeycloakAdmin admin) {
        this.secrets = secrets;
        this.platform = new PlatformRealm(admin);
    }

    static KeycloakAdmin admin(Addresses addresses, Secrets secrets) {
        return new KeycloakAdmin(addresses.keycloak(), Keycloak.LAUNCHER, secrets.get("keycloak.launcher"));
    }

    void provisioner() {
        platform.provisioner(Configuration.PROVISIONER, secrets.get("keycloak.provisioner"));
    }

    void operator() {
        platform.await();
        platform.operator(OPERATOR, secrets.get("operator.password"));
    }
}
