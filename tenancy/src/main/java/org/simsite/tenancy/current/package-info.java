/** The tenant at work, and the guards that keep every transaction inside it. */
@NullMarked
package org.simsite.tenancy.current;

import org.jspecify.annotations.NullMarked;
