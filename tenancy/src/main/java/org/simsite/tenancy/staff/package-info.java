/** The people of a tenant: who they are, what their roles let them do, and with whom they work. */
@NullMarked
package org.simsite.tenancy.staff;

import org.jspecify.annotations.NullMarked;
