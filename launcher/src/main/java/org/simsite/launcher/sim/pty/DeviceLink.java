package org.simsite.launcher.sim.pty;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stable name of a device whose number changes with each plugging in, as {@code /dev/serial/by-id} has them. */
public record DeviceLink(Path path) {

    public void pointTo(String device) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, Path.of(device));
        Files.move(fresh, path, ATOMIC_MOVE);
    }

    public void remove() throws IOException {
        Files.deleteIfExists(path);
    }
}
