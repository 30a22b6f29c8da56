package org.simsite.modempool.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole text that waits for its holder.
 *
 * @param attempts how often it was handed on in vain
 * @param handedTo who was given it already when parts were missing; null for none
 */
record WaitingText(
        UUID sim,
        InboundText content,
        int attempts,
        @Nullable String handedTo) {
    String sender() {
        return content.from();
    }

    WaitingText with(String text) {
        return new WaitingText(
                sim,
                new InboundText(content.id(), content.from(), content.simNumber(), text, content.at()),
                attempts,
                handedTo);
    }
}
