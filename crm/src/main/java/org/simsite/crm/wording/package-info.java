/** Our words to parties, in their language; what may be in the words of others. */
@NullMarked
package org.simsite.crm.wording;

import org.jspecify.annotations.NullMarked;
