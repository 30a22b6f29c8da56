/** The route book: a pair (phone, SIM) belongs to at most one holder. */
@NullMarked
package org.simsite.modempool.route;

import org.jspecify.annotations.NullMarked;
