package org.simsite.ear;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.simsite.launcher.part.Keycloak;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.process.Child;
import org.simsite.launcher.realm.KeycloakAdmin;
import org.simsite.launcher.realm.PlatformRealm;

/** A Keycloak with its own database, port and folder, in the list of the shared system as long as this is open. */
final class SecondKeycloak implements AutoCloseable {
    static final String NAME = "asia";
    static final int CAPACITY = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PREFIX = "simsite.keycloak.";

    private final Ports ports = Ports.free();
    private final Map<String, String> before = Map.copyOf(configuration());
    private final DataFolder folder;
    private final Child child;

    SecondKeycloak() {
        try {
            var build = EmbeddedSystem.get().settings().build();
            folder = DataFolder.open(Files.createTempDirectory(build.resolve("it"), "keycloak"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        child = EmbeddedSystem.get().beside().keycloak(folder, ports);
    }

    /** Both start at once; the product looks for no Keycloak but the first until it needs one. */
    void join(int roomOnTheFirst) {
        child.start();
        configuration()
                .putAll(Map.of(
                        PREFIX + "capacity", Integer.toString(roomOnTheFirst),
                        PREFIX + "more", NAME,
                        PREFIX + NAME + ".url", url(),
                        PREFIX + NAME + ".admin-client", before.get(PREFIX + "admin-client"),
                        PREFIX + NAME + ".admin-secret", before.get(PREFIX + "admin-secret"),
                        PREFIX + NAME + ".capacity", Integer.toString(CAPACITY)));
        restart();
        child.awaitReady();
        new PlatformRealm(new KeycloakAdmin(
                        url(), Keycloak.LAUNCHER, EmbeddedSystem.get().secrets().get("keycloak.launcher")))
                .provisioner(before.get(PREFIX + "admin-client"), before.get(PREFIX + "admin-secret"));
    }

    String url() {
        return "http://localhost:" + ports.of(Port.KEYCLOAK);
    }

    /** It takes connections and answers nothing. */
    void stall() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        var pid = Long.toString(child.process().pid());
        try {
            new ProcessBuilder(List.of("kill", "-" + name, pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> configuration() {
        return EmbeddedSystem.get().configuration();
    }

    private static void restart() {
        var wildfly = EmbeddedSystem.get().child("wildfly");
        var old = wildfly.process();
        EmbeddedSystem.get().kill("wildfly");
        await().atMost(PATIENCE).until(() -> wildfly.process() != old && wildfly.isReady());
    }

    /** The shared system has one Keycloak again. */
    @Override
    public void close() {
        if (child.isAlive()) {
            resume();
            child.stop();
        }
        folder.close();
        configuration().keySet().retainAll(before.keySet());
        restart();
    }
}
