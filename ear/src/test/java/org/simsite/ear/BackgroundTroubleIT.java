package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look-out itself, at a log of its own. */
class BackgroundTroubleIT {
    @TempDir
    Path folder;

    @BackgroundTrouble.Expected
    private static final class Breaker {}

    @Test
    void whatNoTestExpectedIsToldOnceWithItsCause() throws IOException {
        var log = folder.resolve("wildfly.log");
        var trouble = new BackgroundTrouble(log);
        write(log, "INFO all is well\nCaused by: something else\n");
        assertThatCode(() -> trouble.check(getClass())).doesNotThrowAnyException();
        write(
                log,
                "WARN background work failed and will be tried again: SqlFailure\n\tat x\nCaused by: the reason\nINFO ba");
        assertThatThrownBy(() -> trouble.check(getClass()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "background work failed and will be tried again: SqlFailure\nCaused by: the reason")
                .hasMessageNotContaining("something else");
        write(
                log,
                "ERROR UT005023: Exception handling request to /console/devices: jakarta.servlet.ServletException\n");
        assertThatThrownBy(() -> trouble.check(getClass())).hasMessageContaining("/console/devices");
        write(log, "d\nWARN background work failed again\n");
        assertThatCode(() -> trouble.check(Breaker.class)).doesNotThrowAnyException();
        assertThatCode(() -> trouble.check(getClass())).doesNotThrowAnyException();
    }

    private static void write(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
