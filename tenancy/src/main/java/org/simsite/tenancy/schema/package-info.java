/** The database schemas and the program that brings them up to date. */
@NullMarked
package org.simsite.tenancy.schema;

import org.jspecify.annotations.NullMarked;
