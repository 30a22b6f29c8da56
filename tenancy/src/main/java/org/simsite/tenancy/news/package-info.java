/** What nodes tell each other, by the database that they share. */
@NullMarked
package org.simsite.tenancy.news;

import org.jspecify.annotations.NullMarked;
