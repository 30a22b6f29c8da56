/** What is over is forgotten after a time. */
@NullMarked
package org.simsite.modempool.purge;

import org.jspecify.annotations.NullMarked;
