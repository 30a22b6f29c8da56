/** What a person may type, and how a refusal names the field. */
@NullMarked
package org.simsite.tenancy.input;

import org.jspecify.annotations.NullMarked;
