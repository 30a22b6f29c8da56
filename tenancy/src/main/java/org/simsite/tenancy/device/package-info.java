/** Who is signed in on which browser, and the end of it. */
@NullMarked
package org.simsite.tenancy.device;

import org.jspecify.annotations.NullMarked;
