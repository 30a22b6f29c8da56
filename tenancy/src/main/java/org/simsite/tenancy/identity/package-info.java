/** Realms, administrators and customers' accounts in Keycloak. */
@NullMarked
package org.simsite.tenancy.identity;

import org.jspecify.annotations.NullMarked;
