package org.simsite.crm.textcode;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.Received;
import org.simsite.crm.interaction.Telling;
import org.simsite.crm.party.Customer;
import org.simsite.modempool.PhoneNumber;

/**
 * A text at the desk, from whatever side.
 *
 * @param customer null if we do not know who wrote
 * @param address where the answer goes: her phone, or her user name on the web
 * @param to the number she wrote to; the tenant's name on the web
 */
record Incoming(
        @Nullable Customer customer,
        Channel channel,
        String address,
        String to,
        String text,
        @Nullable UUID inboundId,
        Instant at) {

    Received received() {
        return new Received(customer == null ? null : customer.id(), channel, address, to, text, inboundId, at);
    }

    /** A short code or a sender's name cannot be written to. */
    boolean canBeAnswered() {
        return channel != Channel.SMS || PhoneNumber.isE164(address);
    }

    Telling answer(@Nullable UUID author, String words, UUID interaction) {
        return Telling.of(author, channel, address, words, "reply:" + interaction)
                .automatically();
    }
}
