package org.simsite.bench.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, with this one's class path. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final PrintStream input;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final String name;

    public Child(String main, Path log, String... arguments) throws IOException {
        name = main;
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=" + System.getProperty("simsite.child.tier", "1"),
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        line.addAll(List.of(arguments));
        process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().start(() -> reader.lines().forEach(lines::add));
    }

    /** Waits until the program has written this line; others are passed over. */
    public void await(String wanted, Duration patience) throws InterruptedException {
        awaitAll(Set.of(wanted), patience);
    }

    /** Waits until the program has written all of these lines, in any order. */
    public void awaitAll(Set<String> wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Set<String> missing = new HashSet<>(wanted);
        while (!missing.isEmpty()) {
            String line = lines.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new IllegalStateException(name + " did not write " + missing + " within " + patience
                        + (process.isAlive() ? "" : "; it ended with " + process.exitValue()));
            }
            missing.remove(line);
        }
    }

    public void write(String line) {
        input.println(line);
    }

    /** What the processor spent on it. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** As {@code kill -9}: nothing more is done. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
