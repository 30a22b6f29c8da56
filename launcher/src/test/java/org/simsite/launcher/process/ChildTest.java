package org.simsite.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Trouble;

class ChildTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private DataFolder data;
    private Child child;

    @BeforeEach
    void open(@TempDir Path temporary) {
        data = DataFolder.open(temporary.resolve("data"));
    }

    @AfterEach
    void end() {
        if (child != null) child.stop();
        data.close();
    }

    private Child shell(String script, Probe ready) {
        var program = new Program("part", List.of("sh", "-c", script), Map.of(), data.root());
        child = new Child(new Service(program, ready, Duration.ofSeconds(2)), data);
        return child;
    }

    @Test
    void runsUntilItIsStopped() {
        shell("exec sleep 60", () -> true).start();
        child.awaitReady();
        assertThat(child.isAlive()).isTrue();
        child.stop();
        assertThat(child.isAlive()).isFalse();
        assertThat(data.file("run/part.pid")).doesNotExist();
    }

    @Test
    void saysWhatItLastWroteWhenItEndsAtOnce() {
        shell("echo FATAL: no such thing; exit 3", () -> false).start();
        assertThatThrownBy(child::awaitReady)
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("exit 3")
                .hasMessageContaining("FATAL: no such thing");
    }

    @Test
    void isNotWaitedForForEver() {
        shell("exec sleep 60", () -> false).start();
        assertThatThrownBy(child::awaitReady).isInstanceOf(Trouble.class).hasMessageContaining("not ready within 2 s");
    }

    @Test
    void isFoundAndEndedByTheNextLauncher() {
        shell("exec sleep 60", () -> true).start();
        var next = new Child(
                new Service(new Program("part", List.of("true"), Map.of(), data.root()), () -> true, SOON), data);
        assertThat(next.endSurvivor()).isTrue();
        assertThat(child.isAlive()).isFalse();
        assertThat(next.endSurvivor()).isFalse();
    }

    @Test
    void comesBackAfterAKill() {
        shell("exec sleep 60", () -> true).start();
        var said = new CopyOnWriteArrayList<String>();
        var supervisor = new Supervisor(List.of(child), said::add);
        supervisor.start();
        long first = child.process().pid();
        child.kill();
        await().atMost(SOON).until(() -> child.isAlive() && child.process().pid() != first);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(said)
                        .containsExactly("part ended (exit 137); starting it again in 0 s.", "part is back."));
        supervisor.stop();
    }

    @Test
    void isLeftAloneOnceTheSupervisorHasStopped() {
        shell("exec sleep 60", () -> true).start();
        var supervisor = new Supervisor(List.of(child), line -> {});
        supervisor.start();
        supervisor.stop();
        child.kill();
        await().during(Duration.ofMillis(600)).atMost(SOON).until(() -> !child.isAlive());
    }
}
