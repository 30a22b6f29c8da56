package org.simsite.web.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Interaction;

/** One exchange with a customer, whatever the channel. */
@Schema(name = "Interaction")
public record InteractionJson(
        UUID id,
        Instant at,
        String direction,
        String channel,
        String from,
        String to,
        String text,
        String state,
        @Nullable String reason,
        @Nullable Instant heldUntil,
        @Nullable String textCode,
        @Nullable String agent) {

    static InteractionJson of(Interaction exchange) {
        return new InteractionJson(
                exchange.id(),
                exchange.at(),
                Names.of(exchange.direction()),
                Names.of(exchange.channel()),
                exchange.from(),
                exchange.to(),
                exchange.text(),
                Names.of(exchange.state()),
                exchange.reason(),
                exchange.heldUntil(),
                exchange.textCode(),
                exchange.agent());
    }
}
