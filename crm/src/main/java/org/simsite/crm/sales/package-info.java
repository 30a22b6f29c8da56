/** What the tenant sells. */
@NullMarked
package org.simsite.crm.sales;

import org.jspecify.annotations.NullMarked;
