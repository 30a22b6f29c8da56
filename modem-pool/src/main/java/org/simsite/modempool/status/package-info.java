/** What the operator sees of the pool. */
@NullMarked
package org.simsite.modempool.status;

import org.jspecify.annotations.NullMarked;
