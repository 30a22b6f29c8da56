/** The enterprises on the platform. */
@NullMarked
package org.simsite.tenancy.tenant;

import org.jspecify.annotations.NullMarked;
