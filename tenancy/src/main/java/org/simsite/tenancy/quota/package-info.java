/** How much a tenant may have of what the platform shares out, how much it has, and who is told in time. */
@NullMarked
package org.simsite.tenancy.quota;

import org.jspecify.annotations.NullMarked;
