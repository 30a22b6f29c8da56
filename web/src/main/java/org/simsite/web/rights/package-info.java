/** What the staff member behind a request may do: asked once, before any page or resource. */
package org.simsite.web.rights;
