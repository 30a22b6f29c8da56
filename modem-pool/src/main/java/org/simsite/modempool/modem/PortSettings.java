package org.simsite.modempool.modem;

/**
 * How one port is to be served.
 *
 * @param path of the device
 * @param direct whether texts go past the modem's memory even where it has one
 * @param pins of the cards
 */
public record PortSettings(String path, boolean direct, Pins pins) {}
