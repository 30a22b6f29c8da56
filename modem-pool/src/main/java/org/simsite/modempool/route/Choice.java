package org.simsite.modempool.route;

import java.util.UUID;

/**
 * The SIM a text goes over.
 *
 * @param overlap whether another holder has this pair, so that the text must name its own
 */
public record Choice(UUID sim, boolean overlap) {}
