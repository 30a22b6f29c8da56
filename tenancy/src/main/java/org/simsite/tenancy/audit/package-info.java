/** Who did what, kept apart from what it was done to. */
@NullMarked
package org.simsite.tenancy.audit;

import org.jspecify.annotations.NullMarked;
