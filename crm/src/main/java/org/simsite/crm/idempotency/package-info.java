/** Creations that may be asked for twice and are done once. */
package org.simsite.crm.idempotency;
