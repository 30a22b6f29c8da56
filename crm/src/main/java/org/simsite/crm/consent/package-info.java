/** Proof that an address is the customer's, and her first sign-in. */
@NullMarked
package org.simsite.crm.consent;

import org.jspecify.annotations.NullMarked;
