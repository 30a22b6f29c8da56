package org.simsite.launcher.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.place.Settings;
import org.simsite.launcher.place.Trouble;
import org.simsite.launcher.process.Program;
import org.simsite.launcher.process.Service;

/** WildFly with the application: the unpacked server stays clean, everything that it writes is in the data folder. */
public final class WildFly {
    /**
     * As standalone.sh starts it, with a bounded heap that has its whole size from the start: G1 keeps a growing one so small
     * that it marks without end, which costs a third of all that the server can do (bench/README.md §5). Huge pages spare the
     * processor half of what it waits for when it looks up one of a million hosts (§6).
     */
    private static final String JVM = """
            -D[Standalone] -Xms768m -Xmx768m -XX:+UseTransparentHugePages -XX:MaxMetaspaceSize=384m
            -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Duser.timezone=UTC -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true
            -Djboss.modules.system.pkgs=org.jboss.byteman --enable-native-access=ALL-UNNAMED --add-modules=java.se
            --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED
            --add-opens=java.base/java.lang.reflect=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED
            --add-opens=java.base/java.net=ALL-UNNAMED --add-opens=java.base/java.security=ALL-UNNAMED
            --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
            --add-opens=java.management/javax.management=ALL-UNNAMED --add-opens=java.naming/javax.naming=ALL-UNNAMED""";

    private final Application application;
    private final Ports ports;
    private final DataFolder data;
    private final Map<String, String> configuration;

    /** @param configuration the system properties of the server; some are secret, so they go by a file */
    public WildFly(Application application, Settings settings, DataFolder data, Map<String, String> configuration) {
        this.application = application;
        this.ports = settings.ports();
        this.data = data;
        this.configuration = configuration;
    }

    public Service service() {
        Path home = application.wildfly();
        var line = new ArrayList<>(List.of(Program.java()));
        line.addAll(Program.words(JVM));
        line.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + data.file("log/wildfly-boot.log"),
                "-Dlogging.configuration=file:" + base().resolve("configuration/logging.properties"),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base(),
                "--stability=community", // for the metrics
                "--server-config=" + (isClustered() ? "simsite-cluster.xml" : "simsite.xml"),
                "--properties=" + base().resolve("simsite.properties")));
        return new Service(new Program("wildfly", line, Map.of(), data.root()), this::isReady, Duration.ofMinutes(5))
                .preparedBy(this::prepare);
    }

    /** One of several nodes has a wire of its own to the others; the one server of the embedded default opens none. */
    private boolean isClustered() {
        return configuration.containsKey("simsite.cluster.port");
    }

    private Path base() {
        return data.file("wildfly");
    }

    private boolean isReady() throws IOException, InterruptedException {
        Path failed = deployments().resolve("simsite.ear.failed");
        if (Files.exists(failed))
            throw new Trouble("The application could not be deployed: " + data.file("log/wildfly.log") + " says why.");
        return Files.exists(deployments().resolve("simsite.ear.deployed"))
                && Http.isOk(ports.of(Port.MANAGEMENT), "/health/ready");
    }

    private Path deployments() {
        return base().resolve("deployments");
    }

    /** Everything is written anew before each start: neither an upgrade nor a killed deployment leaves traces. */
    private void prepare() {
        try {
            Folders.replace(application.wildfly().resolve("standalone/configuration"), base().resolve("configuration"));
            Folders.delete(deployments());
            Folders.delete(base().resolve("tmp"));
            Files.createDirectories(deployments());
            Files.copy(application.ear(), deployments().resolve("simsite.ear"), StandardCopyOption.REPLACE_EXISTING);
            writeProperties(base().resolve("simsite.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeProperties(Path file) throws IOException {
        var properties = new Properties();
        properties.putAll(configuration);
        properties.setProperty("simsite.port", Integer.toString(ports.of(Port.WEB)));
        properties.setProperty("jboss.management.http.port", Integer.toString(ports.of(Port.MANAGEMENT)));
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }
}
