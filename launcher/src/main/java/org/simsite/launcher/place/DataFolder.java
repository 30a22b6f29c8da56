package org.simsite.launcher.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where one embedded system keeps everything that must be there at its next start. One launcher at a time may have it. */
public final class DataFolder implements AutoCloseable {
    /** Raised when an older folder can no longer be read. */
    static final String FORMAT = "1";

    private final Path root;
    private final FileLock lock;

    private DataFolder(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** @throws Trouble if the folder is in use, is not ours, or was written by another format */
    public static DataFolder open(Path root) {
        try {
            if (Files.exists(root) && !Files.isDirectory(root))
                throw new Trouble(
                        root + " is a file; Simsite needs a folder there, or another one by -Dsimsite.data=<folder>.");
            requireOurs(root);
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileLock lock = lock(root);
            Files.writeString(root.resolve("version"), FORMAT);
            return new DataFolder(root, lock);
        } catch (IOException e) {
            throw new Trouble(
                    "The data folder " + root + " cannot be used (" + e
                            + "): make it writable, or give another with -Dsimsite.data=<folder>.",
                    e);
        }
    }

    private static void requireOurs(Path root) throws IOException {
        Path marker = root.resolve("version");
        if (!Files.exists(root) || isEmpty(root)) return;
        String found = Files.exists(marker) ? Files.readString(marker).strip() : "none";
        if (found.equals(FORMAT)) return;
        throw new Trouble("The data folder " + root + " has format \""
                + found.lines().findFirst().orElse("") + "\" in its file version, but this Simsite reads format "
                + FORMAT + ": move the folder away to start anew, or give another with -Dsimsite.data=<folder>.");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static FileLock lock(Path root) throws IOException {
        Path file = root.resolve("lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        Optional<FileLock> lock = tryLock(channel);
        if (lock.isEmpty()) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new Trouble("Simsite already runs on the data folder " + root + " as process " + holder
                    + ": stop that one, or give another folder with -Dsimsite.data=<folder>.");
        }
        channel.truncate(0);
        channel.write(java.nio.ByteBuffer.wrap(
                Long.toString(ProcessHandle.current().pid()).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        return lock.get();
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    public Path root() {
        return root;
    }

    /** A folder in it, made if missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
