/** The platform's pages: what Simsite is, and how an enterprise signs up. */
package org.simsite.web.platform;
