/** Plain JDBC for registries and queues, which no tenant owns. */
@NullMarked
package org.simsite.tenancy.sql;

import org.jspecify.annotations.NullMarked;
