/** A holder as a whole: what the pool keeps for it, and its leaving. */
@NullMarked
package org.simsite.modempool.holder;

import org.jspecify.annotations.NullMarked;
