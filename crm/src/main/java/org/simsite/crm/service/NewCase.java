package org.simsite.crm.service;

import java.util.UUID;
import org.simsite.crm.interaction.Channel;

/** What a customer wants heard, and the interaction in which she said it. */
public record NewCase(CaseKind kind, UUID customer, Channel channel, UUID interaction, String text) {}
