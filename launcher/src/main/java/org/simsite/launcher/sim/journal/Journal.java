package org.simsite.launcher.sim.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * An ordered map of texts that survives the death of its process: every batch is in the file before its caller goes
 * on. One file for the whole simulated world, so that "on the air" and "sent" in a modem's store are one step. The disk is
 * not waited for: only the machine's own death could take a batch back, and its client would die with it.
 */
public final class Journal implements Closeable {
    private static final int SPARE_LINES = 10_000;

    private final ConcurrentSkipListMap<String, String> entries = new ConcurrentSkipListMap<>();
    private final JournalFile file;
    private final FileChannel owner;
    private boolean broken;

    private Journal(Path folder) throws IOException {
        owner = FileChannel.open(folder.resolve("journal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file = new JournalFile(folder.resolve("journal"));
    }

    /** @throws IOException if the folder cannot be written, is in use by another simulator, or the file is damaged */
    public static Journal open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var journal = new Journal(folder);
        try {
            if (journal.owner.tryLock() == null) {
                throw new IOException("another simulator uses " + folder);
            }
            journal.file.load(journal.entries);
            journal.compact();
        } catch (IOException | RuntimeException broken) {
            journal.owner.close();
            throw broken;
        }
        return journal;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** All entries whose keys begin so, in the order of their keys; a live view. */
    public NavigableMap<String, String> under(String prefix) {
        return entries.subMap(prefix, true, prefix + Character.MAX_VALUE, true);
    }

    /** When this returns the death of the process does not take the batch back. */
    public synchronized void commit(Batch batch) {
        if (broken) {
            throw new IllegalStateException("the journal could not be written before: nothing is taken any more");
        }
        try {
            file.append(batch.changes());
            batch.changes().forEach(this::apply);
            compact();
        } catch (IOException failed) {
            broken = true; // half a batch may stand there: the next start cuts it off
            throw new UncheckedIOException("cannot write the journal: " + failed.getMessage(), failed);
        }
    }

    private void compact() throws IOException {
        if (file.lines() > 4L * entries.size() + SPARE_LINES) {
            file.rewrite(entries);
        }
    }

    private void apply(String key, String value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
        owner.close();
    }
}
