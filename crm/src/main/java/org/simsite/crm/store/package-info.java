/** What rows of tenants have in common: whose they are, how lists are paged, what keys and versions refuse. */
@NullMarked
package org.simsite.crm.store;

import org.jspecify.annotations.NullMarked;
