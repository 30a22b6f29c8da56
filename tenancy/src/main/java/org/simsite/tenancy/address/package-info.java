/** The addresses of a tenant: its name below the base domain, and the domains it brings and proves to be its own. */
@NullMarked
package org.simsite.tenancy.address;

import org.jspecify.annotations.NullMarked;
