package org.simsite.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.simsite.launcher.DataFolder;
import org.simsite.launcher.Port;
import org.simsite.launcher.Ports;
import org.simsite.launcher.Secrets;
import org.simsite.launcher.Settings;
import org.simsite.launcher.Trouble;
import org.simsite.launcher.process.Errand;
import org.simsite.launcher.process.Program;
import org.simsite.launcher.process.Service;
import org.simsite.launcher.realm.LoginTheme;

/** The embedded Keycloak: one node, its data in PostgreSQL, health on a port of its own. */
public final class Keycloak {
    /** The client that the first start makes for the launcher: it administers the master realm. */
    public static final String LAUNCHER = "simsite-launcher";

    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    private final Path home;
    private final Ports ports;
    private final DataFolder data;
    private final Secrets secrets;

    public Keycloak(Application application, Settings settings, DataFolder data, Secrets secrets) {
        this.home = application.keycloak();
        this.ports = settings.ports();
        this.data = data;
        this.secrets = secrets;
    }

    /** Keycloak compiles its configuration once; the marker lies in the unpacked server and goes with it. */
    public void build() {
        LoginTheme.copyTo(home);
        Path marker = home.resolve("simsite.built");
        try {
            if (Files.exists(marker) && Files.readString(marker).equals(BUILD.toString())) return;
            var line =
                    new java.util.ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
            line.addAll(BUILD);
            Errand.run(
                    new Program(
                            "keycloak-build", line, Map.of("JAVA_HOME", System.getProperty("java.home")), data.root()),
                    data.folder("log"),
                    Duration.ofMinutes(5));
            Files.writeString(marker, BUILD.toString());
        } catch (IOException e) {
            throw new Trouble("Keycloak cannot be built in " + home + ": " + e.getMessage(), e);
        }
    }

    public Service service(String databaseUrl) {
        var line = new java.util.ArrayList<>(List.of(
                Program.java(),
                "-Xms64m",
                "-Xmx448m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Djava.net.preferIPv4Stack=true"));
        for (String opened : List.of("util", "util.concurrent", "security", "lang"))
            line.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        line.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--http-enabled=true",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.of(Port.KEYCLOAK),
                "--http-management-port=" + ports.of(Port.KEYCLOAK_MANAGEMENT),
                "--hostname=" + url()));
        var program = new Program("keycloak", line, environment(databaseUrl), data.root());
        return new Service(
                program, () -> Http.isOk(ports.of(Port.KEYCLOAK_MANAGEMENT), "/health/ready"), Duration.ofMinutes(4));
    }

    private Map<String, String> environment(String databaseUrl) {
        return Map.of(
                "KC_DB_URL",
                databaseUrl,
                "KC_DB_USERNAME",
                "keycloak",
                "KC_DB_PASSWORD",
                secrets.get("database.keycloak"),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                LAUNCHER,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                secrets.get("keycloak.launcher"));
    }

    public String url() {
        return "http://localhost:" + ports.of(Port.KEYCLOAK);
    }
}
