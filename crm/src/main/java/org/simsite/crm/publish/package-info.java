/** What is said in public, and who let it through. */
@NullMarked
package org.simsite.crm.publish;

import org.jspecify.annotations.NullMarked;
