package org.simsite.web.audit;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Function;
import org.simsite.tenancy.audit.AuditEntry;
import org.simsite.tenancy.audit.AuditPage;
import org.simsite.tenancy.csv.SafeCsv;

/** Writes entries to a file for the reader, page by page: no connection to the database waits for her network. */
final class AuditFile {
    private static final Object[] HEADINGS = {
        "chain", "seq", "at", "actor", "role", "host", "address", "action", "subject", "before", "after", "hash"
    };

    /** @param from gives the entries below an id, from the newest if it is null */
    private final Function<Long, AuditPage> from;

    AuditFile(Function<Long, AuditPage> from) {
        this.from = from;
    }

    void write(String format, HttpServletResponse response) throws IOException {
        var name = "audit-" + LocalDate.now(ZoneOffset.UTC) + "." + format;
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentType(format.equals("csv") ? "text/csv; charset=UTF-8" : "application/json");
        if (format.equals("csv")) csv(response);
        else json(response);
    }

    private void csv(HttpServletResponse response) throws IOException {
        var table = new SafeCsv(response.getWriter());
        table.row(HEADINGS);
        each(entry -> table.row(cells(entry)));
    }

    private void json(HttpServletResponse response) throws IOException {
        try (var out = Json.createGenerator(response.getOutputStream())) {
            out.writeStartArray();
            each(entry -> write(entry, out));
            out.writeEnd();
        }
    }

    private void each(Consumer<AuditEntry> to) {
        Long below = null;
        do {
            var page = from.apply(below);
            page.entries().forEach(to);
            below = page.next();
        } while (below != null);
    }

    private static void write(AuditEntry entry, JsonGenerator out) {
        var cells = cells(entry);
        out.writeStartObject();
        for (int i = 0; i < HEADINGS.length; i++) {
            if (cells[i] instanceof Long number) out.write((String) HEADINGS[i], number);
            else out.write((String) HEADINGS[i], cells[i].toString());
        }
        out.writeEnd();
    }

    private static Object[] cells(AuditEntry entry) {
        var actor = entry.actor();
        var act = entry.act();
        return new Object[] {
            entry.chain(),
            entry.seq(),
            entry.at(),
            actor.who(),
            actor.role(),
            actor.host(),
            actor.address(),
            act.action(),
            act.subject(),
            act.was(),
            act.became(),
            entry.hash()
        };
    }
}
