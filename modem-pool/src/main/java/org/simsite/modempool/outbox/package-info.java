/** The durable queue of texts on their way out. */
@NullMarked
package org.simsite.modempool.outbox;

import org.jspecify.annotations.NullMarked;
