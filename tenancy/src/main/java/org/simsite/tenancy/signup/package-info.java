/** From a visitor's form to a tenant that works. */
@NullMarked
package org.simsite.tenancy.signup;

import org.jspecify.annotations.NullMarked;
