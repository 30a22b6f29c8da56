package org.simsite.ear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What says in the server's log only that it failed: background work, for which nobody waits, and requests that were cut
 * off or that the container took for a failure although they were answered. No other test would see it.
 */
final class BackgroundTrouble {
    /** On a test that breaks what background work needs. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Expected {}

    private static final String FAILED = "background work failed";
    private static final String THROWN = "UT005023: Exception handling request to";
    private static final String CAUSE = "Caused by: ";

    private final Path log;
    private long read;

    BackgroundTrouble(Path log) {
        this.log = log;
    }

    /** @throws AssertionError with the lines written since the last look, unless the test expects them */
    void check(Class<?> test) throws IOException {
        var found = failures();
        if (!found.isEmpty() && !test.isAnnotationPresent(Expected.class))
            throw new AssertionError("During or before " + test.getSimpleName() + ", and expected by no test (" + log
                    + "):\n" + String.join("\n", found));
    }

    /** Each failure with its causes. */
    private List<String> failures() throws IOException {
        var found = new ArrayList<String>();
        boolean failed = false;
        for (var line : news().lines().toList()) {
            boolean begins = line.contains(FAILED) || line.contains(THROWN);
            if (line.startsWith(CAUSE) ? failed : begins) found.add(line);
            failed = begins || failed && (line.startsWith("\t") || line.startsWith(CAUSE));
        }
        return found;
    }

    /** One character an octet. Whole lines only; a log that was begun anew is read from its start. */
    private String news() throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < read) read = 0;
            file.seek(read);
            var octets = new byte[Math.toIntExact(file.length() - read)];
            file.readFully(octets);
            var text = new String(octets, ISO_8859_1);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            read += whole.length();
            return whole;
        }
    }
}
