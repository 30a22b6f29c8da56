/** Networks of addresses, and those from which a tenant lets its staff work. */
@NullMarked
package org.simsite.tenancy.network;

import org.jspecify.annotations.NullMarked;
