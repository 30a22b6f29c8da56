/**
 * A pool of GSM modems and SIM cards shared by many holders. A holder is an opaque key here, so the pool could serve any
 * program.
 */
@NullMarked
package org.simsite.modempool;

import org.jspecify.annotations.NullMarked;
