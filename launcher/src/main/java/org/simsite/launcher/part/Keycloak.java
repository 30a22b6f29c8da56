package org.simsite.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.place.Secrets;
import org.simsite.launcher.place.Settings;
import org.simsite.launcher.place.Trouble;
import org.simsite.launcher.process.Errand;
import org.simsite.launcher.process.Program;
import org.simsite.launcher.process.Service;
import org.simsite.launcher.realm.LoginTheme;

/** The embedded Keycloak: one node, its data in PostgreSQL, health on a port of its own. */
public final class Keycloak {
    /** The client that the first start makes for the launcher: it administers the master realm. */
    public static final String LAUNCHER = "simsite-launcher";

    private static final String BUILD = "build --db=postgres --health-enabled=true";
    private static final String START = """
            start --optimized --http-enabled=true --http-host=127.0.0.1 --cache=local
            --log-level=INFO,io.smallrye.health:WARN""";
    /** As kc.sh starts it, with a smaller heap. */
    private static final String JVM = """
            -Xms64m -Xmx448m -XX:MaxMetaspaceSize=256m -XX:+ExitOnOutOfMemoryError
            -Dfile.encoding=UTF-8 -Duser.timezone=UTC -Duser.language=en -Djava.net.preferIPv4Stack=true
            --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
            --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED
            --enable-native-access=ALL-UNNAMED -Dpicocli.disable.closures=true
            -Djava.util.logging.manager=org.jboss.logmanager.LogManager
            -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory""";

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
            if (Files.exists(marker) && Files.readString(marker).equals(BUILD)) return;
            var line = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
            line.addAll(Program.words(BUILD));
            Errand.run(
                    new Program(
                            "keycloak-build", line, Map.of("JAVA_HOME", System.getProperty("java.home")), data.root()),
                    data.folder("log"),
                    Duration.ofMinutes(5));
            Files.writeString(marker, BUILD);
        } catch (IOException e) {
            throw new Trouble("Keycloak cannot be built in " + home + ": " + e.getMessage(), e);
        }
    }

    public Service service(String databaseUrl) {
        var line = new ArrayList<>(List.of(Program.java()));
        line.addAll(Program.words(JVM));
        line.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(Program.words(START));
        line.addAll(List.of(
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
