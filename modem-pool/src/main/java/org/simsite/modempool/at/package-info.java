/** The AT dialogue of 3GPP TS 27.005 and 27.007 over any byte stream. */
@NullMarked
package org.simsite.modempool.at;

import org.jspecify.annotations.NullMarked;
