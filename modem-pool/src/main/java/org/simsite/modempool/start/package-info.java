/** Starts and ends what the pool does by itself. */
@NullMarked
package org.simsite.modempool.start;

import org.jspecify.annotations.NullMarked;
