package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.audit.AuditEntry;
import org.simsite.tenancy.audit.AuditQuery;
import org.simsite.tenancy.audit.TenantAudit;
import org.simsite.tenancy.input.InvalidInput;

/** The tenant's audit log, for its administrators. */
@Path("v1/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    @Inject
    TenantAudit audit;

    /** An entry; {@code hash} is the SHA-256 over the hash before it and this entry. */
    @Schema(name = "AuditEntry")
    public record AuditJson(
            long seq,
            Instant at,
            String actor,
            String role,
            String host,
            String address,
            String action,
            String subject,
            String before,
            String after,
            String hash) {
        static AuditJson of(AuditEntry entry) {
            var actor = entry.actor();
            var act = entry.act();
            return new AuditJson(
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
                    entry.hash());
        }
    }

    @GET
    @Operation(operationId = "listAudit", summary = "Who did what, newest first")
    public ListJson<AuditJson> list(
            @QueryParam("who") String who,
            @QueryParam("action") String action,
            @QueryParam("subject") String subject,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @BeanParam Paging paging) {
        var query = AuditQuery.of(who, action, subject, instant("from", from), instant("until", until));
        var page = audit.page(query, paging.limit(), below(paging.cursor()));
        return new ListJson<>(
                page.entries().stream().map(AuditJson::of).toList(),
                page.next() == null ? null : page.next().toString());
    }

    private static @Nullable Long below(@Nullable String cursor) {
        if (cursor == null) return null;
        if (!cursor.matches("[0-9]{1,18}")) throw new InvalidInput("cursor", "cursor");
        return Long.valueOf(cursor);
    }

    private static @Nullable Instant instant(String field, @Nullable String value) {
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException none) {
            throw new InvalidInput(field, "time");
        }
    }
}
