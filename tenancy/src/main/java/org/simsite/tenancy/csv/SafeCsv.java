package org.simsite.tenancy.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets: RFC 4180, and no cell that a spreadsheet would take for a formula (OWASP ASVS 5.0 §1.2.10).
 */
public final class SafeCsv {
    /** What makes a spreadsheet compute, also behind blanks and in the full-width forms that some read as the others. */
    private static final Pattern LIVE =
            Pattern.compile("^[\\s\\x00\\u00a0\\u3000]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\t\\r\\n\\x00]");

    private final CSVPrinter printer;

    /** @param to gets the lines as they are written, in the caller's encoding */
    public SafeCsv(Writer to) {
        try {
            printer = new CSVPrinter(to, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void row(@Nullable Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(SafeCsv::cell).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers are what they are; a text that looks live gets an apostrophe before it. */
    private static Object cell(@Nullable Object value) {
        if (value == null || value instanceof Number) return value == null ? "" : value;
        String text = value.toString();
        return LIVE.matcher(text).find() ? "'" + text : text;
    }
}
