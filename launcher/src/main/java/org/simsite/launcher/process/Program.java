package org.simsite.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program to run: its command line, what it adds to the environment, and where it runs. */
public record Program(String name, List<String> command, Map<String, String> environment, Path directory) {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** The java that runs us, so that everything runs on one JDK. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Arguments without blanks, as one writes them in a shell. */
    public static List<String> words(String arguments) {
        return List.of(arguments.strip().split("\\s+"));
    }

    /** In a session of its own where the system can, so that Ctrl-C reaches the launcher alone and it stops the rest in order. */
    List<String> detached() {
        if (!Files.isExecutable(SETSID)) return command;
        var line = new ArrayList<String>();
        line.add(SETSID.toString());
        line.addAll(command);
        return line;
    }

    ProcessBuilder builder(List<String> line) {
        var builder = new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }
}
