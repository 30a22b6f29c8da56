package org.simsite.modempool.holder;

/**
 * What the pool keeps for a holder.
 *
 * @param phones that have a route to it
 * @param cards leased to it
 * @param waiting texts that have not left yet
 */
public record Belongings(int phones, int cards, int waiting) {}
