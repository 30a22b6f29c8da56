/** Tenants that leave: closed for a time in which they can come back, then erased. */
@NullMarked
package org.simsite.tenancy.closing;

import org.jspecify.annotations.NullMarked;
