package org.simsite.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a started process across our own death: its id, and when it started, since ids come round again. */
final class PidFile {
    /** The kernel's start time is told in whole ticks since a boot time that clock corrections move. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        Instant started = process.info().startInstant().orElseGet(Instant::now);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was written here, if it still runs and is no later one of the same id. */
    Optional<ProcessHandle> survivor() {
        try {
            if (!Files.exists(file)) return Optional.empty();
            String[] words = Files.readString(file).strip().split(" ");
            Instant started = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> sameStart(process, started));
        } catch (IOException
                | RuntimeException unreadable) { // half written by a killed launcher: then nothing is known
            return Optional.empty();
        }
    }

    private static boolean sameStart(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .filter(instant -> Duration.between(instant, started).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
    }
}
