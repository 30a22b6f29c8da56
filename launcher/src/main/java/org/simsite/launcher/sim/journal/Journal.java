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
 * on. One file for the whole simulated world, so that "on the air" and "sent" in a modem's store are one step.
 * Callers that write at the same time share one sync of the disk.
 */
public final class Journal implements Closeable {
    private static final int SPARE_LINES = 10_000;

    private final ConcurrentSkipListMap<String, String> entries = new ConcurrentSkipListMap<>();
    private final JournalFile file;
    private final FileChannel owner;
    private final Object syncing = new Object();
    private long written;
    private long synced;
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

    /** Returns when the batch cannot be lost any more. */
    public void commit(Batch batch) {
        sync(append(batch));
    }

    /** Visible at once; the ticket goes to {@link #sync}, best after leaving one's own lock. */
    public synchronized long append(Batch batch) {
        if (broken) {
            throw new IllegalStateException("the journal could not be written before: nothing is taken any more");
        }
        try {
            file.append(batch.changes());
        } catch (IOException failed) {
            broken = true; // half a batch may stand there: the next start cuts it off
            throw new UncheckedIOException("cannot write the journal: " + failed.getMessage(), failed);
        }
        batch.changes().forEach(this::apply);
        return ++written;
    }

    public void sync(long ticket) {
        synchronized (syncing) {
            if (synced >= ticket) {
                return;
            }
            try {
                synced = flush();
                compact();
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot sync the journal: " + failed.getMessage(), failed);
            }
        }
    }

    private long flush() throws IOException {
        long reached;
        synchronized (this) {
            reached = written;
        }
        file.sync();
        return reached;
    }

    private synchronized void compact() throws IOException {
        if (!broken && file.lines() > 4L * entries.size() + SPARE_LINES) {
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
