package org.simsite.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as a whole. */
final class Folders {
    private Folders() {}

    static void replace(Path source, Path target) throws IOException {
        delete(target);
        for (Path path : walk(source)) {
            Path copy = target.resolve(source.relativize(path).toString());
            if (Files.isDirectory(path)) Files.createDirectories(copy);
            else Files.copy(path, copy);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        for (Path path : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
