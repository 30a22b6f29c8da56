package org.simsite.modempool.outbox;

import java.util.List;
import java.util.UUID;

/**
 * A text that a worker is to send now.
 *
 * @param parts those not sent yet, in order
 */
public record ClaimedText(UUID id, List<OutboundPart> parts) {}
