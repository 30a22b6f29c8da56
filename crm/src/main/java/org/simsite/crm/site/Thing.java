package org.simsite.crm.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;

/** Something she wrote, and the steps it went and has to go. */
public record Thing(
        UUID id,
        Kind kind,
        String text,
        @Nullable String productNumber,
        @Nullable String productName,
        @Nullable Integer rating,
        Channel channel,
        Instant at,
        List<Step> steps,
        @Nullable String reason) {
    public enum Kind {
        REVIEW,
        FEEDBACK,
        COMPLAINT
    }
}
