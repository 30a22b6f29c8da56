/** Host names: which exist, whose they are, what they serve. */
@NullMarked
package org.simsite.tenancy.host;

import org.jspecify.annotations.NullMarked;
