/** One conversation with a party, whatever the channel: the contact repository. */
@NullMarked
package org.simsite.crm.interaction;

import org.jspecify.annotations.NullMarked;
