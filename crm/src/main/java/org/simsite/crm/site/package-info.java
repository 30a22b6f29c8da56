/** What a customer's virtual site shows. */
@NullMarked
package org.simsite.crm.site;

import org.jspecify.annotations.NullMarked;
