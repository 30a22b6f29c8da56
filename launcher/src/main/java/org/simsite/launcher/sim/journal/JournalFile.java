package org.simsite.launcher.sim.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The file behind a journal. What {@link #append} has written outlives a kill of this process. Streams, not channels: an
 * interrupt would close a channel.
 */
final class JournalFile implements Closeable {
    private final Path path;
    private FileOutputStream out;
    private long lines;

    JournalFile(Path path) {
        this.path = path;
    }

    /** Fills the map with what was committed and cuts off a batch that a crash left half written. */
    void load(Map<String, String> entries) throws IOException {
        byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        var reader = new JournalReader(path, bytes, entries);
        int committed = reader.read();
        lines = reader.lines();
        if (committed < bytes.length) {
            try (var file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(committed);
            }
        }
        out = new FileOutputStream(path.toFile(), true);
    }

    long lines() {
        return lines;
    }

    void append(Map<String, String> changes) throws IOException {
        out.write(text(changes));
        lines += changes.size() + 1;
    }

    /** Replaces the file by one that says the same in as few lines as can be. */
    void rewrite(Map<String, String> entries) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (var file = new FileOutputStream(fresh.toFile())) {
            file.write(text(entries));
            file.getFD().sync();
        }
        out.close();
        Files.move(fresh, path, ATOMIC_MOVE, REPLACE_EXISTING);
        try (var folder = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
        out = new FileOutputStream(path.toFile(), true);
        lines = entries.size() + 1L;
    }

    private static byte[] text(Map<String, String> changes) {
        var text = new StringBuilder();
        changes.forEach((key, value) -> text.append(JournalLine.of(key, value)).append('\n'));
        return text.append(JournalLine.COMMIT).append('\n').toString().getBytes(US_ASCII);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
