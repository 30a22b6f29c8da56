package org.simsite.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** The log file of a program: one for this run, one of the run before. */
final class Log {
    private static final Pattern SERIOUS =
            Pattern.compile("\\b(FATAL|ERROR|SEVERE|Exception|could not|cannot|denied)\\b");
    private static final int LONGEST = 300;

    private Log() {}

    static Path fresh(Path folder, String name) {
        Path log = folder.resolve(name + ".log");
        try {
            Files.createDirectories(folder);
            if (Files.exists(log))
                Files.move(log, folder.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line that most likely says what went wrong. */
    static String gist(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            String line = lines.stream()
                    .filter(text -> SERIOUS.matcher(text).find())
                    .findFirst()
                    .orElse(lines.isEmpty() ? "it wrote nothing" : lines.getLast());
            return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        } catch (IOException e) {
            return "no log could be read";
        }
    }
}
