package org.simsite.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {
    @TempDir
    Path folder;

    @Test
    void knowsAProcessThatStillRuns() {
        var file = new PidFile(folder.resolve("run/a.pid"));
        file.write(ProcessHandle.current());
        assertThat(file.survivor()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeALaterProcessOfTheSameIdForIt() throws IOException {
        Path path = folder.resolve("a.pid");
        Instant before = Instant.now().minus(Duration.ofDays(1));
        Files.writeString(path, ProcessHandle.current().pid() + " " + before);
        assertThat(new PidFile(path).survivor()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "x y", "-1 2026-01-01T00:00:00Z", "99999999 2026-01-01T00:00:00Z"})
    void knowsNothingFromAFileThatWasCutShort(String content) throws IOException {
        Path path = Files.writeString(folder.resolve("a.pid"), content);
        assertThat(new PidFile(path).survivor()).isEmpty();
    }
}
