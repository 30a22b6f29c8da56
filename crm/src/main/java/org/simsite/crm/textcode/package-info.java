/** Code + content: what a text means, what is done about it, what is answered. */
@NullMarked
package org.simsite.crm.textcode;

import org.jspecify.annotations.NullMarked;
