package org.simsite.launcher.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.simsite.launcher.place.Trouble;

/** What the build left in {@code ear/target}: the deployable and the servers it needs. */
public final class Application {
    private final Path build;

    public Application(Path build) {
        this.build = build;
        if (!Files.exists(ear())) throw new Trouble("There is no " + ear() + ": build first, with mvn -Prun verify.");
    }

    Path ear() {
        return build.resolve("simsite.ear");
    }

    /** The jars of the EAR as a class path, with the driver that inside the server is a module. */
    String libraries() {
        return build.resolve("simsite/lib") + "/*:" + wildfly().resolve("modules/org/postgresql/main/postgresql.jar");
    }

    Path wildfly() {
        return home("wildfly-");
    }

    Path keycloak() {
        return home("keycloak-");
    }

    private Path home(String prefix) {
        try (Stream<Path> folders = Files.list(build)) {
            return folders.filter(
                            folder -> folder.getFileName().toString().startsWith(prefix) && Files.isDirectory(folder))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new Trouble(
                            "There is no " + prefix + "… in " + build + ": build first, with mvn -Prun verify."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
