/** A customer's virtual site: what is new, what becomes of her things, what she can do. */
package org.simsite.web.site;
