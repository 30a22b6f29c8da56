/** Work that goes on by itself while the platform runs. */
@NullMarked
package org.simsite.tenancy.background;

import org.jspecify.annotations.NullMarked;
