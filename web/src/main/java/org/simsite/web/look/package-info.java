/** How a page looks to its reader: language and theme switch, the tenant's colour, the name over the door. */
package org.simsite.web.look;
