/** One worker a port: initialise, send, receive, recover. */
@NullMarked
package org.simsite.modempool.modem;

import org.jspecify.annotations.NullMarked;
