package org.simsite.modempool.inbox;

import java.util.UUID;

/**
 * A whole text that waits for its holder.
 *
 * @param attempts how often it was handed on in vain
 */
record WaitingText(UUID sim, InboundText content, int attempts) {
    String sender() {
        return content.from();
    }

    WaitingText with(String text) {
        return new WaitingText(
                sim, new InboundText(content.id(), content.from(), content.simNumber(), text, content.at()), attempts);
    }
}
