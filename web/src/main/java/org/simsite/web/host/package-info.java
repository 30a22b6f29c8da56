/** The host a request came to, and the table of what each host kind serves to whom. */
package org.simsite.web.host;
