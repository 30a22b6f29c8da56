/** Who the enterprise is, which host names it, and running work as it. */
@NullMarked
package org.simsite.tenancy;

import org.jspecify.annotations.NullMarked;
