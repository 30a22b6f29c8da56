package org.simsite.launcher.sim.pdu;

/**
 * The place of a part in a long text: 3GPP TS 23.040 §9.2.3.24.1 and §9.2.3.24.8.
 *
 * @param reference 0–255, or 0–65535 if wide
 * @param index from 1 to total
 */
public record Concat(int reference, int total, int index, boolean wide) {}
