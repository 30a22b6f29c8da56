/** What a tenant looks like: name, logo and colours that can be read. */
@NullMarked
package org.simsite.tenancy.brand;

import org.jspecify.annotations.NullMarked;
