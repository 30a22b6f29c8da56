/** A byte link to a modem, and the only place that knows jSerialComm. */
@NullMarked
package org.simsite.modempool.serial;

import org.jspecify.annotations.NullMarked;
