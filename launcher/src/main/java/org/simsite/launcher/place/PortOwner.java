package org.simsite.launcher.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which process listens on a port, as far as Linux tells us: the socket's inode in /proc/net, then who has it open. */
final class PortOwner {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortOwner() {}

    static Optional<ProcessHandle> find(int port) {
        Set<String> sockets = Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(PROC.resolve("net").resolve(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals(LISTENING))
                .filter(columns -> columns[1].endsWith(String.format(Locale.ROOT, ":%04X", port)))
                .map(columns -> "socket:[" + columns[9] + "]")
                .collect(Collectors.toSet());
        if (sockets.isEmpty()) return Optional.empty();
        return ProcessHandle.allProcesses()
                .filter(process -> opens(process, sockets))
                .findFirst();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException unreadable) { // not Linux: we then say no more than that the port is taken
            return Stream.empty();
        }
    }

    private static boolean opens(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.newDirectoryStream(PROC.resolve(process.pid() + "/fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) return true;
            }
            return false;
        } catch (IOException gone) { // another user's, or ended meanwhile
            return false;
        }
    }
}
