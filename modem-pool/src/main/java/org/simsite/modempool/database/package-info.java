/** Transactions, rows and wake-up calls of the schema pool, in plain JDBC. */
@NullMarked
package org.simsite.modempool.database;

import org.jspecify.annotations.NullMarked;
