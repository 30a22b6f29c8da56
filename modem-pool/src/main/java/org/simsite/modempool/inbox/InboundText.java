package org.simsite.modempool.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A whole text that came in.
 *
 * @param from the sender: E.164, a short code or a sender's name, as the network gave it
 * @param simNumber the number she wrote to; empty where the card does not know its own
 * @param text without the word that named the holder
 * @param at when the service centre took it
 */
public record InboundText(UUID id, String from, String simNumber, String text, Instant at) {}
