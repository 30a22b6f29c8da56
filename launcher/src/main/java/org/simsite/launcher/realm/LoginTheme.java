package org.simsite.launcher.realm;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.simsite.launcher.place.Trouble;

/** Puts the login theme of module realms where Keycloak looks for themes. */
public final class LoginTheme {
    private LoginTheme() {}

    public static void copyTo(Path keycloak) {
        URL source = LoginTheme.class.getResource("/theme");
        if (source == null) throw new Trouble("The login theme is missing: build again, with mvn -Prun verify.");
        try {
            if (source.getProtocol().equals("jar")) copyFromJar(source.toURI(), keycloak.resolve("themes"));
            else copy(Path.of(source.toURI()), keycloak.resolve("themes"));
        } catch (IOException | URISyntaxException e) {
            throw new Trouble("The login theme cannot be copied to " + keycloak + ": " + e.getMessage(), e);
        }
    }

    private static void copyFromJar(URI source, Path target) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(source, Map.of())) {
            copy(jar.getPath("/theme"), target);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                Path copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(copy);
                else Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
