/** Tables that leave for a spreadsheet. */
@NullMarked
package org.simsite.tenancy.csv;

import org.jspecify.annotations.NullMarked;
