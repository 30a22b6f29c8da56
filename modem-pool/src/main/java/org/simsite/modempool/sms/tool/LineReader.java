package org.simsite.modempool.sms.tool;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length: what is longer is skipped to its end, so that no input fills the memory. */
public final class LineReader {
    /** Characters; a text of 255 parts with each character escaped by {@code \\uXXXX} takes a quarter of it. */
    static final int LONGEST = 1 << 20;

    private final Reader in;

    /** @param in buffered */
    public LineReader(Reader in) {
        this.in = in;
    }

    /**
     * @return the line without its end; of a longer one the first {@link #LONGEST} + 1 characters; null at the end of the
     *     input
     */
    public @Nullable String next() throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        var line = new StringBuilder();
        while (c >= 0 && c != '\n') {
            if (line.length() <= LONGEST) {
                line.append((char) c);
            }
            c = in.read();
        }
        boolean carriageReturn = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        return carriageReturn ? line.substring(0, line.length() - 1) : line.toString();
    }
}
