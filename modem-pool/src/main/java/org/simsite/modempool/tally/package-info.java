/** Counts what happens, for whoever watches this node. */
@NullMarked
package org.simsite.modempool.tally;

import org.jspecify.annotations.NullMarked;
