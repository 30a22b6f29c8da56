/** Texts that came in: committed first, then placed with their holder. */
@NullMarked
package org.simsite.modempool.inbox;

import org.jspecify.annotations.NullMarked;
