/** The SIM cards: who may use them, how much, in what state. */
@NullMarked
package org.simsite.modempool.sim;

import org.jspecify.annotations.NullMarked;
