/** Who the tenant serves: persons and companies, how they are reached, how they are found. */
@NullMarked
package org.simsite.crm.party;

import org.jspecify.annotations.NullMarked;
