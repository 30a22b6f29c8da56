package org.simsite.launcher.part;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.simsite.launcher.place.Trouble;

/** PostgreSQL's programs for this machine, unpacked once from the archive that Maven brought. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** @return the folder with bin, lib and share */
    static Path in(Path home) {
        if (Files.exists(home.resolve("bin/postgres"))) return home;
        try {
            Path draft = Files.createTempDirectory(Files.createDirectories(home.getParent()), "postgresql");
            unpack(draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            return home;
        } catch (IOException | IllegalStateException e) {
            throw new Trouble("PostgreSQL cannot be unpacked to " + home + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(Path target) throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, arch);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
