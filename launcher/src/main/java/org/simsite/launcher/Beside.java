package org.simsite.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.simsite.launcher.part.Application;
import org.simsite.launcher.part.Keycloak;
import org.simsite.launcher.part.Postgres;
import org.simsite.launcher.part.WildFly;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.place.Secrets;
import org.simsite.launcher.place.Settings;
import org.simsite.launcher.process.Child;

/** Further servers on the database of one embedded system. Whoever asks for one starts and stops it. */
public final class Beside {
    private final Application application;
    private final Settings settings;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Map<String, String> configuration;

    /** @param configuration of the system's own WildFly */
    Beside(
            Application application,
            Settings settings,
            Secrets secrets,
            Postgres postgres,
            Map<String, String> configuration) {
        this.application = application;
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = postgres;
        this.configuration = configuration;
    }

    /**
     * Another WildFly, one of a cluster of such, which answers requests and does nothing else.
     *
     * @param wire two free ports, for the nodes' own talk
     */
    public Child node(DataFolder folder, Ports ports, List<Integer> wire) {
        var own = new HashMap<>(configuration);
        own.put("simsite.modems", "");
        own.put("simsite.background", "false");
        own.put("simsite.cluster.port", wire.get(0).toString());
        own.put("simsite.cluster.watch-port", wire.get(1).toString());
        own.put("jboss.node.name", "node-" + wire.get(0));
        own.put("jboss.tx.node.id", "node-" + wire.get(0));
        return new Child(new WildFly(application, at(ports), folder, own).service(), folder);
    }

    /** Another Keycloak with a database of its own; the launcher administers it with the same secret. */
    public Child keycloak(DataFolder folder, Ports ports) {
        var database = "keycloak-beside";
        postgres.createDatabase(database, "keycloak");
        var keycloak = new Keycloak(application, at(ports), folder, secrets);
        return new Child(keycloak.service(postgres.url(database)), folder);
    }

    private Settings at(Ports ports) {
        return new Settings(settings.data(), settings.build(), ports, List.of(), false, settings.dns());
    }
}
