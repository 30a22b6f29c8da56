package org.simsite.modempool.status;

/**
 * What hangs on a SIM: whom it would touch to take it away.
 *
 * @param routes whose texts go over it
 * @param holders to whom these belong
 * @param waiting texts in its queue
 */
public record Impact(int routes, int holders, int waiting) {}
