package org.simsite.launcher;

import java.util.Map;
import org.simsite.launcher.part.Keycloak;
import org.simsite.launcher.realm.KeycloakAdmin;
import org.simsite.launcher.realm.PlatformRealm;

/** Fills an empty Keycloak; on later starts it finds everything there. */
final class FirstRealm {
    static final String OPERATOR = "operator";

    private final Secrets secrets;
    private final Addresses addresses;
    private final Ports ports;

    FirstRealm(Secrets secrets, Addresses addresses, Ports ports) {
        this.secrets = secrets;
        this.addresses = addresses;
        this.ports = ports;
    }

    void create(String keycloakUrl) {
        var admin = new KeycloakAdmin(keycloakUrl, Keycloak.LAUNCHER, secrets.get("keycloak.launcher"));
        var platform = new PlatformRealm(admin);
        platform.provisioner(Configuration.PROVISIONER, secrets.get("keycloak.provisioner"));
        platform.realm(places(), secrets.get("application"));
        platform.operator(OPERATOR, secrets.get("operator.password"));
    }

    private Map<String, String> places() {
        String url = Addresses.url(addresses.operator());
        return Map.ofEntries(
                Map.entry("displayName", "Simsite"),
                Map.entry("locale", "en"),
                Map.entry("url", url),
                Map.entry("home", url + "/"),
                Map.entry("smtpHost", "127.0.0.1"),
                Map.entry("smtpPort", Integer.toString(ports.of(Port.SMTP))),
                Map.entry("smtpFrom", Configuration.MAIL_FROM),
                Map.entry("smtpAuth", "false"),
                Map.entry("smtpUser", ""),
                Map.entry("smtpPassword", ""),
                Map.entry("smtpStarttls", "false"));
    }
}
