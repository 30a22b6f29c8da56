package org.simsite.web.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.outbox.ConsentEvent;
import org.simsite.modempool.outbox.OptOuts;

/**
 * A line of the consent ledger.
 *
 * @param wish {@code stop}, {@code stop_all} or {@code start}
 * @param everybody whether she spoke of every company on the platform
 * @param changed false where it was so before
 * @param words her text
 * @param simNumber the number she wrote to
 */
@Schema(name = "Consent")
public record ConsentJson(
        UUID id,
        Instant at,
        String phone,
        String wish,
        boolean everybody,
        boolean changed,
        String by,
        @Nullable String words,
        @Nullable String simNumber) {
    static ConsentJson of(ConsentEvent event) {
        boolean everybody = event.holder().equals(OptOuts.ALL);
        return new ConsentJson(
                event.id(),
                event.at(),
                event.phone(),
                Names.of(event.wish()),
                everybody,
                event.changed(),
                event.actor(),
                event.words(),
                everybody ? null : event.simNumber());
    }
}
