package org.simsite.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.simsite.launcher.place.Addresses;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.place.Secrets;
import org.simsite.launcher.place.Settings;

/** What the product reads from its environment, for the embedded system. */
final class Configuration {
    static final String PROVISIONER = "simsite-provisioner";
    static final String MAIL_FROM = "hello@simsite.localhost";

    private Configuration() {}

    static Map<String, String> of(Settings settings, Secrets secrets, Addresses addresses, List<String> modems) {
        Ports ports = settings.ports();
        Map<String, String> configuration = new HashMap<>(Map.ofEntries(
                Map.entry("simsite.base-domain", Addresses.BASE),
                Map.entry("simsite.public-scheme", "http"),
                Map.entry("simsite.public-port", Integer.toString(ports.of(Port.WEB))),
                Map.entry("simsite.secret", secrets.get("application")),
                Map.entry("simsite.keycloak.url", addresses.keycloak()),
                Map.entry("simsite.keycloak.calls-back", "http://127.0.0.1:" + ports.of(Port.WEB)),
                Map.entry("simsite.keycloak.admin-client", PROVISIONER),
                Map.entry("simsite.keycloak.admin-secret", secrets.get("keycloak.provisioner")),
                Map.entry("simsite.db.url", "jdbc:postgresql://127.0.0.1:" + ports.of(Port.DATABASE) + "/simsite"),
                Map.entry("simsite.db.user", "simsite_app"),
                Map.entry("simsite.db.password", secrets.get("database.app")),
                Map.entry("simsite.mail.host", "127.0.0.1"),
                Map.entry("simsite.mail.port", Integer.toString(ports.of(Port.SMTP))),
                Map.entry("simsite.mail.from", MAIL_FROM),
                Map.entry("simsite.modems", String.join(",", modems))));
        settings.dns().ifPresent(server -> configuration.put("simsite.dns.server", server));
        return configuration;
    }
}
